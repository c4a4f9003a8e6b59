// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photo.h"

#include <QString>
#include <QWidget>
#include <vector>

class QFormLayout;
class QLabel;

namespace scenekeeper::ui {

/// One line of the form: what it is, and what it says.
struct PhotoFact
{
    QString name;
    QString value;
    bool isPath = false; ///< elided in the middle instead of wrapped
};

/// What a file says about itself, as lines to read. Facts that are absent make no line.
/// `absolutePath` gives the folder. Window thread only, because of the translators.
[[nodiscard]] std::vector<PhotoFact> photoFacts(const domain::Photo& photo, const QString& absolutePath);

/// The facts in two columns; values can be selected and copied. Window thread only.
class FactsForm : public QWidget
{
    Q_OBJECT

public:
    explicit FactsForm(QWidget* parent = nullptr);

    void setFacts(const std::vector<PhotoFact>& facts);

protected:
    void changeEvent(QEvent* event) override;

private:
    void quieten(QLabel* name) const;

    QFormLayout* m_layout = nullptr;
    std::vector<QLabel*> m_names;
};

} // namespace scenekeeper::ui
