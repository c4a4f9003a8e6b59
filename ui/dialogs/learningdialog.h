// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/models/learningmaterial.h"
#include "ui/models/modelcomparison.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;

namespace scenekeeper::ui {

class ComparisonView;
class LearningCurves;
class LearningMaterialPage;
class LearningRunPage;
class MessagePage;
class Notice;

/// Learning from corrections, from what there is to learn from over the curves to the comparison with the
/// model in use. Never modal. Window thread only; files are written on worker threads.
class LearningDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Says that the catalogue is being looked at, until it is told what was found. `thumbnailFile`: of the
    /// catalogue's thumbnails.
    explicit LearningDialog(const QString& thumbnailFile, QWidget* parent = nullptr);
    ~LearningDialog() override;

    void showMaterial(const LearningMaterial& material);
    void showStart(LearningMethod method);
    void addSteps(const std::vector<LearningStep>& steps);
    void showPaused(bool paused);
    void showResult(const ComparisonResult& comparison);
    void showFailure(const base::Error& error);
    void showCancelled();
    /// The candidate is being put to use; ends with the dialog or with showUseFailure().
    void showUsing();
    void showUseFailure(const base::Error& error);

    void done(int result) override;

Q_SIGNALS:
    /// What there is to learn from is wanted anew.
    void materialRequested();
    void startRequested(scenekeeper::ui::LearningMethod method);
    /// The user stops learning, or closes the dialog while quick learning goes on.
    void cancelRequested();
    void pauseRequested(bool paused);
    void useRequested();
    void revealRequested(const QString& path);

private:
    enum class Phase { Material, Running, Message, Result, Using };

    [[nodiscard]] QWidget* makeButtons();
    void showMessage(const QString& text, const QString& help);
    void setPhase(Phase phase);
    void showLooking();
    void lookAgain();
    void cancel();
    void saveFileTo(const QString& file, const QByteArray& content);

    Phase m_phase = Phase::Message;
    LearningMethod m_method = LearningMethod::Quick;

    QStackedWidget* m_pages = nullptr;
    LearningMaterialPage* m_material = nullptr;
    LearningRunPage* m_running = nullptr;
    MessagePage* m_message = nullptr;
    ComparisonView* m_comparison = nullptr;
    LearningCurves* m_curves = nullptr;
    Notice* m_notice = nullptr;
    QPushButton* m_learn = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_use = nullptr;
    QPushButton* m_keep = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace scenekeeper::ui
