// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/changedphotospage.h"

#include "ui/comparisontext.h"
#include "ui/views/captionedphotosview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMap>
#include <QVBoxLayout>
#include <algorithm>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;

QString kindOf(const LabelChange& change)
{
    return changeText(change.before, change.after);
}

} // namespace

ChangedPhotosPage::ChangedPhotosPage(const QString& thumbnailFile, QWidget* parent)
    : QWidget(parent),
      m_count(new QLabel(this)),
      m_kind(new QComboBox(this)),
      m_empty(new QLabel(this)),
      m_photos(new CaptionedPhotosView(thumbnailFile, this))
{
    m_count->setWordWrap(true);
    m_kind->setObjectName(QStringLiteral("changeKinds"));
    m_kind->setAccessibleName(tr("Kind of change"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_empty->setText(tr("No photograph of the catalogue would change its label."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_photos->setObjectName(QStringLiteral("changedPhotos"));
    m_photos->setAccessibleName(tr("Photographs that would change their label"));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ChangedPhotosPage::showPhotos);
    connect(m_photos, &CaptionedPhotosView::revealRequested, this, &ChangedPhotosPage::revealRequested);
    auto* head = new QHBoxLayout;
    head->setSpacing(2 * kRhythm);
    head->addWidget(m_count, 1);
    head->addWidget(m_kind);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kRhythm, 2 * kRhythm, 2 * kRhythm, kRhythm);
    layout->setSpacing(kRhythm);
    layout->addLayout(head);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_photos, 1);
}

void ChangedPhotosPage::setResult(const ComparisonResult& comparison)
{
    m_comparison = comparison;
    m_count->setText(countText(*comparison));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_count, m_kind, m_photos})
        widget->setVisible(comparison->changed > 0);
    m_empty->setVisible(comparison->changed == 0);
    fillKinds();
    showPhotos();
}

QString ChangedPhotosPage::countText(const ModelComparison& comparison)
{
    QString text = tr("%Ln photograph(s) would change their label. What you decided stays.", nullptr,
                      static_cast<int>(comparison.changed));
    if (comparison.tried < comparison.seenAnew)
        //: %1 is "1,204 photographs would change their label."
        text = tr("%1 Of those that will be read again, %Ln were tried.", nullptr,
                  static_cast<int>(comparison.tried))
                   .arg(text);
    const auto shown = static_cast<qint64>(comparison.changes.size());
    if (shown >= comparison.changed)
        return text;
    //: %1 is "1,204 photographs would change their label."
    return tr("%1 The surest %Ln are shown.", nullptr, static_cast<int>(shown)).arg(text);
}

void ChangedPhotosPage::fillKinds()
{
    QMap<QString, int> counts;
    for (const LabelChange& change : m_comparison->changes)
        ++counts[kindOf(change)];
    QStringList kinds = counts.keys();
    std::stable_sort(kinds.begin(), kinds.end(),
                     [&counts](const QString& a, const QString& b) { return counts[a] > counts[b]; });
    const QSignalBlocker quietly(m_kind);
    m_kind->clear();
    m_kind->addItem(tr("All changes"));
    for (const QString& kind : kinds)
        //: A kind of change and how many photographs: "Sea → Glacier (12)"
        m_kind->addItem(tr("%1 (%2)").arg(kind, QLocale().toString(counts[kind])), kind);
}

void ChangedPhotosPage::showPhotos()
{
    const QString wanted = m_kind->currentData().toString();
    std::vector<CaptionedPhoto> photos;
    for (const LabelChange& change : m_comparison->changes) {
        const QString kind = kindOf(change);
        if (wanted.isEmpty() || kind == wanted)
            photos.push_back({change.path, change.contentHash, kind, kind});
    }
    m_photos->setPhotos(std::move(photos));
}

} // namespace scenekeeper::ui
