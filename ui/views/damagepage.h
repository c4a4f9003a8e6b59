// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace scenekeeper::base {
struct Progress;
}

namespace scenekeeper::ui {

struct CatalogDamage;

/// In the place of the photographs when the catalogue cannot be used: what happened, to which file, and what
/// can be done. Says it again, with a bar, while that is done. Window thread only.
class DamagePage final : public QWidget
{
    Q_OBJECT

public:
    explicit DamagePage(QWidget* parent = nullptr);

    void showDamage(const CatalogDamage& damage);
    /// While the catalogue is brought back; `canCancel`: it takes long and can be gone on with.
    void showWork(const QString& text, bool canCancel);
    void setProgress(const base::Progress& progress);
    /// The choices again, below what went wrong.
    void showFailure(const QString& sentence);

Q_SIGNALS:
    void restoreRequested();
    void rebuildRequested();
    void otherRequested();
    void quitRequested();
    void cancelRequested();

private:
    void makeColumn();
    void setIsWorking(bool isWorking);

    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    QLabel* m_failure = nullptr;
    QLabel* m_work = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton* m_restore = nullptr;
    QPushButton* m_rebuild = nullptr;
    QPushButton* m_other = nullptr;
    QPushButton* m_quit = nullptr;
    QPushButton* m_cancel = nullptr;
    bool m_canRestore = false;
    bool m_canRebuild = false;
};

} // namespace scenekeeper::ui
