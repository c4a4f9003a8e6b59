// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/factsform.h"

#include "ui/formatting.h"
#include "ui/labelappearance.h"
#include "ui/views/elidedlabel.h"

#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QStyle>

namespace scenekeeper::ui {

namespace {

class FactNames
{
    Q_DECLARE_TR_FUNCTIONS(scenekeeper::ui::PhotoFacts)

public:
    static void addPicture(std::vector<PhotoFact>& facts, const domain::Photo& photo)
    {
        const domain::PhotoMetadata& metadata = photo.metadata;
        add(facts, tr("Taken"), takenText(photo));
        add(facts, tr("Camera"), metadata.camera());
        add(facts, tr("Lens"), metadata.lens.simplified());
        add(facts, tr("Exposure"), exposureText(metadata));
        add(facts, tr("Place"), whereText(metadata));
        if (metadata.heading)
            add(facts, tr("Direction", "in which the camera pointed"), headingText(*metadata.heading));
        add(facts, tr("Title"), metadata.title.trimmed());
        add(facts, tr("Description"), metadata.description.trimmed());
        add(facts, tr("Keywords"), metadata.keywords.join(listSeparator()));
        add(facts, tr("Rating"), ratingText(metadata.rating.value_or(0)));
        add(facts, tr("Creator", "of the photograph"), metadata.creator.trimmed());
        add(facts, tr("Copyright"), metadata.copyright.trimmed());
    }

    static void addFile(std::vector<PhotoFact>& facts, const domain::Photo& photo,
                        const QString& absolutePath)
    {
        if (photo.width > 0 && photo.height > 0)
            add(facts, tr("Size"), pixelSizeText(photo.width, photo.height));
        if (photo.fileSize > 0)
            add(facts, tr("File size"), fileSizeText(photo.fileSize));
        add(facts, tr("Format"), formatText(photo.format));
        if (!absolutePath.isEmpty())
            facts.push_back({tr("Folder"), QDir::toNativeSeparators(QFileInfo(absolutePath).path()), true});
    }

private:
    /// A file's time is said to be no more than that.
    static QString takenText(const domain::Photo& photo)
    {
        const domain::PhotoMetadata& metadata = photo.metadata;
        if (metadata.takenAt && metadata.takenAt->isValid())
            return captureTimeText(*metadata.takenAt, metadata.takenSource);
        return photo.modifiedAt > 0 ? fileTimeText(photo.modifiedAt) : QString();
    }

    static QString whereText(const domain::PhotoMetadata& metadata)
    {
        QStringList lines;
        if (metadata.place && !metadata.place->isEmpty())
            lines << placeText(*metadata.place);
        if (metadata.position)
            lines << positionText(*metadata.position);
        return lines.join(u'\n');
    }

    static void add(std::vector<PhotoFact>& facts, const QString& name, const QString& value)
    {
        if (!value.isEmpty())
            facts.push_back({name, value, false});
    }
};

QWidget* valueWidget(const PhotoFact& fact, QWidget* parent)
{
    if (fact.isPath) {
        auto* label = new ElidedLabel(Qt::ElideMiddle, parent);
        label->setText(fact.value);
        return label;
    }
    auto* label = new QLabel(fact.value, parent);
    label->setTextFormat(Qt::PlainText); // a description may hold what looks like markup
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    // On the side of its name, also where what it says reads the other way.
    label->setAlignment(QStyle::visualAlignment(parent->layoutDirection(), Qt::AlignLeft | Qt::AlignTop));
    label->setMinimumWidth(1);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

} // namespace

std::vector<PhotoFact> photoFacts(const domain::Photo& photo, const QString& absolutePath)
{
    std::vector<PhotoFact> facts;
    FactNames::addPicture(facts, photo);
    FactNames::addFile(facts, photo, absolutePath);
    return facts;
}

FactsForm::FactsForm(QWidget* parent) : QWidget(parent), m_layout(new QFormLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(16);
    m_layout->setVerticalSpacing(4);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_layout->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
}

void FactsForm::setFacts(const std::vector<PhotoFact>& facts)
{
    m_names.clear();
    while (m_layout->rowCount() > 0)
        m_layout->removeRow(0);
    for (const PhotoFact& fact : facts) {
        auto* name = new QLabel(fact.name, this);
        name->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        quieten(name);
        QWidget* value = valueWidget(fact, this);
        name->setBuddy(value);
        m_layout->addRow(name, value);
        m_names.push_back(name);
    }
}

void FactsForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (QLabel* name : m_names)
        quieten(name);
}

void FactsForm::quieten(QLabel* name) const
{
    // Greyed, but never beyond what can be read (WCAG AA).
    constexpr double kTextContrast = 4.5;
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, standingOut(quiet.color(QPalette::Disabled, QPalette::WindowText),
                                                     quiet.color(QPalette::Window), kTextContrast));
    name->setPalette(quiet);
}

} // namespace scenekeeper::ui
