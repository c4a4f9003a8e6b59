// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/learningmaterial.h"

#include <QWidget>

class QLabel;
class QRadioButton;

namespace scenekeeper::ui {

class CaptionedPhotosView;
class FigureTable;
class Notice;

/// What there is to learn from: how many decisions, what was said of each label, and the pictures about which
/// humans disagree. Window thread only.
class LearningMaterialPage final : public QWidget
{
    Q_OBJECT

public:
    /// `thumbnailFile`: of the catalogue's thumbnails.
    explicit LearningMaterialPage(const QString& thumbnailFile, QWidget* parent = nullptr);

    void setMaterial(const LearningMaterial& material);
    /// What the user has chosen.
    [[nodiscard]] LearningMethod method() const;

Q_SIGNALS:
    /// The user wants to see the folder of this photograph.
    void revealRequested(const QString& path);

private:
    [[nodiscard]] static QStringList warnings(const LearningMaterial& material);
    [[nodiscard]] QWidget* makeMethods();
    void showLabels(const std::vector<LabelExamples>& labels);
    void showContradictions(const std::vector<Contradiction>& contradictions);

    QLabel* m_count = nullptr;
    QLabel* m_explanation = nullptr;
    Notice* m_warning = nullptr;
    QRadioButton* m_quick = nullptr;
    QRadioButton* m_deep = nullptr;
    FigureTable* m_labels = nullptr;
    Notice* m_disagreement = nullptr;
    CaptionedPhotosView* m_photos = nullptr;
};

} // namespace scenekeeper::ui
