// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/learningmaterialpage.h"

#include "ui/formatting.h"
#include "ui/labelappearance.h"
#include "ui/views/captionedphotosview.h"
#include "ui/views/figuretable.h"
#include "ui/views/notice.h"

#include <QFormLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr double kLarge = 1.7;
constexpr int kStripHeight = 176;

} // namespace

LearningMaterialPage::LearningMaterialPage(const QString& thumbnailFile, QWidget* parent)
    : QWidget(parent),
      m_count(new QLabel(this)),
      m_explanation(new QLabel(this)),
      m_warning(new Notice(this)),
      m_labels(new FigureTable(this)),
      m_disagreement(new Notice(this)),
      m_photos(new CaptionedPhotosView(thumbnailFile, this))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * kLarge);
    m_count->setFont(large);
    m_count->setWordWrap(true);
    m_explanation->setWordWrap(true);
    m_explanation->setTextFormat(Qt::PlainText);
    m_warning->setObjectName(QStringLiteral("learningWarning"));
    m_labels->setObjectName(QStringLiteral("examples"));
    m_labels->setAccessibleName(tr("Examples of each label"));
    m_disagreement->setObjectName(QStringLiteral("contradictions"));
    m_photos->setObjectName(QStringLiteral("contradictedPhotos"));
    m_photos->setAccessibleName(tr("Photographs about which labels disagree"));
    m_photos->setFixedHeight(kStripHeight);
    connect(m_photos, &CaptionedPhotosView::revealRequested, this, &LearningMaterialPage::revealRequested);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRhythm);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_count, m_explanation, m_warning})
        layout->addWidget(widget);
    layout->addSpacing(kRhythm);
    layout->addWidget(makeMethods());
    layout->addSpacing(kRhythm);
    layout->addWidget(m_labels, 1);
    layout->addWidget(m_disagreement);
    layout->addWidget(m_photos);
}

QWidget* LearningMaterialPage::makeMethods()
{
    auto* methods = new QWidget(this);
    m_quick = new QRadioButton(tr("&Quick"), methods);
    m_deep = new QRadioButton(tr("&Deep"), methods);
    m_quick->setObjectName(QStringLiteral("quickLearning"));
    m_deep->setObjectName(QStringLiteral("deepLearning"));
    m_quick->setChecked(true);
    auto* form = new QFormLayout(methods);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(2 * kRhythm);
    form->setVerticalSpacing(kRhythm);
    const auto add = [methods, form](QRadioButton* button, const QString& explanation) {
        auto* text = new QLabel(explanation, methods);
        text->setWordWrap(true);
        // The whole line is there to be pressed, and to be read out.
        text->setBuddy(button);
        button->setAccessibleDescription(explanation);
        form->addRow(button, text);
    };
    add(m_quick,
        tr("From what the model sees in the photographs already, and, of some, inverted or with their "
           "contrast restored. Takes seconds."));
    add(m_deep,
        tr("The model looks at the files again and learns how to see, too. For archives that look unlike "
           "other photographs: faded, scanned, old. Takes minutes to hours, at low priority; it can "
           "be paused, and what was learnt outlasts a restart."));
    return methods;
}

LearningMethod LearningMaterialPage::method() const
{
    return m_deep->isChecked() ? LearningMethod::Deep : LearningMethod::Quick;
}

void LearningMaterialPage::setMaterial(const LearningMaterial& material)
{
    m_count->setText(tr("%Ln decision(s) to learn from", nullptr, static_cast<int>(material.decisions)));
    //: %1 is the name of a model
    m_explanation->setText(tr("From what you labelled, confirmed and rejected, a new version of %1 is made. "
                              "It is measured first; whether it is used, you decide then.")
                               .arg(material.model));
    m_warning->say(QStringLiteral("warning"), warnings(material).join(u'\n'));
    showLabels(material.labels);
    showContradictions(material.contradictions);
}

QStringList LearningMaterialPage::warnings(const LearningMaterial& material)
{
    QStringList lines;
    if (!material.remembers)
        lines.append(
            tr("This model carries nothing of what it was trained on. It may forget some of it while "
               "it learns."));
    if (material.changedFiles > 0)
        lines.append(tr("%Ln photograph(s) are left out: the file has changed since a person labelled it.",
                        nullptr, static_cast<int>(material.changedFiles)));
    if (material.unseen > 0)
        lines.append(
            tr("%Ln photograph(s) are left out: the model has not looked at them. Classify them first.",
               nullptr, static_cast<int>(material.unseen)));
    return lines;
}

void LearningMaterialPage::showLabels(const std::vector<LabelExamples>& labels)
{
    m_labels->setColumns({{tr("Label"), {}},
                          {tr("What becomes of it"), {}, true},
                          {tr("Examples"), tr("Photographs that have the label by a person's word")}});
    for (const LabelExamples& label : labels) {
        const QString name = labelDisplayName(label.label);
        const QString fate = label.missing > 0 ? tr("left out: %Ln more example(s) needed", nullptr,
                                                    static_cast<int>(label.missing))
                                               : tr("will be learnt");
        m_labels->addRow({{name, name}, {fate, label.missing}, FigureTable::countCell(label.examples)});
    }
}

void LearningMaterialPage::showContradictions(const std::vector<Contradiction>& contradictions)
{
    const auto pictures = static_cast<int>(contradictions.size());
    m_disagreement->say(QStringLiteral("warning"),
                        pictures == 0
                            ? QString()
                            : tr("%Ln picture(s) have labels that exclude each other and are left out. "
                                 "Give all copies of a picture the same label, then learn again.",
                                 nullptr, pictures));
    std::vector<CaptionedPhoto> photos;
    for (const Contradiction& contradiction : contradictions) {
        for (const Contradiction::Word& word : contradiction.words) {
            QStringList names;
            for (const QString& label : word.labels)
                names.append(labelDisplayName(label));
            const QString said = names.isEmpty() ? tr("none of the labels") : names.join(listSeparator());
            photos.push_back({word.path, word.contentHash, said, said});
        }
    }
    m_photos->setVisible(!photos.empty());
    m_photos->setPhotos(std::move(photos));
}

} // namespace scenekeeper::ui
