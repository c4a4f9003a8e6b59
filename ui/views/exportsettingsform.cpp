// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/exportsettingsform.h"

#include "ui/labelappearance.h"
#include "ui/views/notice.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>
#include <array>

namespace scenekeeper::ui {

using archive::ConflictRule;
using archive::ExportMode;
using archive::ExportOptions;
using archive::LayoutTemplate;
using archive::Several;

namespace {

constexpr int kRhythm = 8;
/// Before the first photograph: stands for "any day".
const QDate kAnyDay(1800, 1, 1);

constexpr std::array kLayouts{"{label}/{year}/{month}/{name}{ext}", "{label}/{name}{ext}",
                              "{year}/{month}/{label}/{name}{ext}", "{label}/{folder}/{name}{ext}",
                              "{label}/{date} {seq}{ext}"};

enum class Scope { All, Shown };

} // namespace

ExportSettingsForm::ExportSettingsForm(QWidget* parent) : QWidget(parent), m_layoutProblem(new Notice(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, kRhythm, 0);
    column->setSpacing(kRhythm);
    makeDestination();
    makeWhich();
    makeHow();
    makeBeside();
    column->addStretch(1);
    readLayout();
    showChosenLabels();
}

QFormLayout* ExportSettingsForm::addGroup(const QString& title)
{
    auto* column = static_cast<QVBoxLayout*>(layout());
    auto* heading = new QLabel(title, this);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    if (column->count() > 0)
        column->addSpacing(kRhythm);
    column->addWidget(heading);
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(kRhythm);
    form->setHorizontalSpacing(kRhythm);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addLayout(form);
    return form;
}

void ExportSettingsForm::makeDestination()
{
    QFormLayout* form = addGroup(tr("Where to"));
    m_destination = new QLineEdit(this);
    m_destination->setObjectName(QStringLiteral("exportDestination"));
    m_destination->setPlaceholderText(tr("A folder outside of your photographs"));
    m_destination->setAccessibleName(tr("Destination"));
    connect(m_destination, &QLineEdit::textChanged, this, &ExportSettingsForm::changed);
    auto* choose = new QPushButton(tr("&Choose…"), this);
    choose->setObjectName(QStringLiteral("chooseDestination"));
    connect(choose, &QPushButton::clicked, this, &ExportSettingsForm::destinationRequested);
    auto* row = new QHBoxLayout;
    row->setSpacing(kRhythm);
    row->addWidget(m_destination, 1);
    row->addWidget(choose);
    form->addRow(row);
    setFocusProxy(m_destination);
}

QComboBox* ExportSettingsForm::makeChoice(const char* name)
{
    auto* choice = new QComboBox(this);
    choice->setObjectName(QLatin1String(name));
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(12);
    connect(choice, &QComboBox::currentIndexChanged, this, &ExportSettingsForm::changed);
    return choice;
}

QDateEdit* ExportSettingsForm::makeDate(const char* name)
{
    auto* date = new QDateEdit(kAnyDay, this);
    date->setObjectName(QLatin1String(name));
    date->setMinimumDate(kAnyDay);
    date->setSpecialValueText(tr("any day"));
    date->setCalendarPopup(true);
    connect(date, &QDateEdit::dateChanged, this, &ExportSettingsForm::changed);
    return date;
}

void ExportSettingsForm::makeWhich()
{
    QFormLayout* form = addGroup(tr("Which photographs"));
    m_scope = makeChoice("exportScope");
    m_scope->addItem(tr("All of the catalogue"), static_cast<int>(Scope::All));
    m_scope->addItem(tr("Those shown in the window"), static_cast<int>(Scope::Shown));
    form->addRow(tr("&Photographs:"), m_scope);
    m_labels = new QToolButton(this);
    m_labels->setObjectName(QStringLiteral("exportLabels"));
    m_labels->setPopupMode(QToolButton::InstantPopup);
    m_labels->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_labels->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_labelMenu = new QMenu(m_labels);
    m_labels->setMenu(m_labelMenu);
    form->addRow(tr("&Labels:"), m_labels);
    m_from = makeDate("exportFrom");
    m_to = makeDate("exportTo");
    form->addRow(tr("Taken &from:"), m_from);
    form->addRow(tr("Taken &until:"), m_to);
    m_confidence = new QSpinBox(this);
    m_confidence->setObjectName(QStringLiteral("exportConfidence"));
    m_confidence->setRange(0, 100);
    m_confidence->setSuffix(tr(" %"));
    m_confidence->setSpecialValueText(tr("any"));
    m_confidence->setToolTip(tr("Labels of which the model is less sure do not count; yours always do"));
    connect(m_confidence, &QSpinBox::valueChanged, this, &ExportSettingsForm::changed);
    form->addRow(tr("&Surer than:"), m_confidence);
    m_humanOnly = new QCheckBox(tr("Only labels given or confirmed by a &person"), this);
    m_withReview = new QCheckBox(tr("Also photographs that need &review"), this);
    m_withUnlabelled = new QCheckBox(tr("Also photographs without a l&abel"), this);
    m_humanOnly->setObjectName(QStringLiteral("exportHumanOnly"));
    m_withReview->setObjectName(QStringLiteral("exportWithReview"));
    m_withUnlabelled->setObjectName(QStringLiteral("exportWithUnlabelled"));
    for (QCheckBox* box : {m_humanOnly, m_withReview, m_withUnlabelled}) {
        form->addRow(box);
        connect(box, &QCheckBox::toggled, this, &ExportSettingsForm::changed);
    }
}

void ExportSettingsForm::makeHow()
{
    QFormLayout* form = addGroup(tr("How"));
    m_layout = makeChoice("exportLayout");
    m_layout->setEditable(true);
    m_layout->setInsertPolicy(QComboBox::NoInsert);
    for (const char* layout : kLayouts)
        m_layout->addItem(QLatin1String(layout));
    m_layout->setToolTip(fieldsText());
    connect(m_layout, &QComboBox::editTextChanged, this, [this] {
        readLayout();
        Q_EMIT changed();
    });
    m_layout->lineEdit()->setCursorPosition(0);
    auto* title = new QLabel(tr("Folders and &names:"), this);
    title->setBuddy(m_layout);
    form->addRow(title);
    form->addRow(m_layout);
    form->addRow(m_layoutProblem);
    m_several = makeChoice("exportSeveral");
    m_several->addItem(tr("Under the first one"), static_cast<int>(Several::First));
    m_several->addItem(tr("A copy under each"), static_cast<int>(Several::CopyInEach));
    m_several->addItem(tr("A link under each"), static_cast<int>(Several::LinkInEach));
    form->addRow(tr("S&everal labels:"), m_several);
    m_mode = makeChoice("exportMode");
    m_mode->addItem(tr("Copy"), static_cast<int>(ExportMode::Copy));
    m_mode->addItem(tr("Hard links"), static_cast<int>(ExportMode::HardLink));
    m_mode->addItem(tr("Symbolic links"), static_cast<int>(ExportMode::SymbolicLink));
    m_mode->addItem(tr("Move the originals"), static_cast<int>(ExportMode::Move));
    form->addRow(tr("&Do:"), m_mode);
    m_conflicts = makeChoice("exportConflicts");
    m_conflicts->addItem(tr("Skip"), static_cast<int>(ConflictRule::Skip));
    m_conflicts->addItem(tr("Add a number"), static_cast<int>(ConflictRule::Rename));
    m_conflicts->addItem(tr("Count as failed"), static_cast<int>(ConflictRule::Fail));
    m_conflicts->setToolTip(tr("What is there already is never overwritten; the same picture is not written "
                               "twice"));
    form->addRow(tr("If a name is &taken:"), m_conflicts);
}

QLineEdit* ExportSettingsForm::makeText(const char* name)
{
    auto* text = new QLineEdit(m_bagFields);
    text->setObjectName(QLatin1String(name));
    connect(text, &QLineEdit::textChanged, this, &ExportSettingsForm::changed);
    return text;
}

void ExportSettingsForm::makeBeside()
{
    QFormLayout* form = addGroup(tr("In and beside the photographs"));
    m_besideRows = form;
    m_sidecars = new QCheckBox(tr("Labels as &XMP sidecars"), this);
    m_sidecars->setObjectName(QStringLiteral("exportSidecars"));
    m_sidecars->setToolTip(
        tr("For other programs, and to build a catalogue again from the files alone. Sidecars "
           "that your photographs have already come along in any case"));
    m_keepSidecars = new QCheckBox(tr("&Keep sidecars changed in the destination"), this);
    m_keepSidecars->setObjectName(QStringLiteral("exportKeepSidecars"));
    m_keepSidecars->setToolTip(
        tr("Another program has written into sidecars of an earlier export: what they say now counts. "
           "Otherwise they are left as they are, and told"));
    m_embed = new QCheckBox(tr("Labels &inside the copies"), this);
    m_embed->setObjectName(QStringLiteral("exportEmbed"));
    m_embed->setToolTip(
        tr("As keywords in the metadata of JPEG, PNG, WebP and TIFF files. Pictures and originals "
           "stay as they are; other formats are copied without"));
    m_bag = new QCheckBox(tr("Make the destination a &bag (BagIt)"), this);
    m_bag->setObjectName(QStringLiteral("exportBag"));
    m_bag->setToolTip(tr("Checksums and descriptions as digital libraries take them; the photographs lie in "
                         "its folder “data”"));
    form->addRow(m_sidecars);
    form->addRow(m_keepSidecars);
    form->addRow(m_embed);
    form->addRow(m_bag);
    setHasEarlierSidecars(false);
    m_bagFields = new QWidget(this);
    m_organization = makeText("bagOrganization");
    m_contact = makeText("bagContact");
    m_email = makeText("bagEmail");
    auto* fields = new QFormLayout(m_bagFields);
    fields->setContentsMargins(2 * kRhythm, 0, 0, 0);
    fields->setVerticalSpacing(kRhythm);
    fields->setHorizontalSpacing(kRhythm);
    fields->addRow(tr("&Organisation:"), m_organization);
    fields->addRow(tr("Conta&ct:"), m_contact);
    fields->addRow(tr("E-&mail:"), m_email);
    form->addRow(m_bagFields);
    for (const QCheckBox* box : {m_sidecars, m_keepSidecars, m_embed})
        connect(box, &QCheckBox::toggled, this, &ExportSettingsForm::changed);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &ExportSettingsForm::showBagFields);
    connect(m_bag, &QCheckBox::toggled, this, [this] {
        showBagFields();
        Q_EMIT changed();
    });
    showBagFields();
}

void ExportSettingsForm::showBagFields()
{
    // A bag holds files, not links to others. Only a copy is not the original, so that labels may be put into
    // it.
    const auto mode = static_cast<ExportMode>(m_mode->currentData().toInt());
    const bool canBeBag = mode != ExportMode::SymbolicLink;
    m_embed->setEnabled(mode == ExportMode::Copy);
    m_bag->setEnabled(canBeBag);
    m_bagFields->setVisible(canBeBag && m_bag->isChecked());
}

void ExportSettingsForm::setHasEarlierSidecars(bool hasThem)
{
    m_besideRows->setRowVisible(m_keepSidecars, hasThem);
}

void ExportSettingsForm::setPerson(const QString& person)
{
    m_person = person;
}

QString ExportSettingsForm::fieldsText()
{
    QStringList names;
    for (const LayoutTemplate::FieldHelp& field : LayoutTemplate::fields())
        names.append(u'{' + field.name + u'}');
    //: %1 is a list of fields such as {label}, {year}
    return tr("Fields: %1. What stands for a missing value follows a bar: {year|no date}.")
        .arg(names.join(u' '));
}

void ExportSettingsForm::readLayout()
{
    const auto parsed = LayoutTemplate::parse(m_layout->currentText());
    m_isLayoutValid = parsed.has_value();
    if (parsed)
        m_layoutTemplate = *parsed;
    m_layoutProblem->say(QStringLiteral("warning"),
                         m_isLayoutValid ? QString()
                                         : tr("This cannot be used: an unknown field, a brace without its "
                                              "partner, a file without {name} or {seq}, or one that ends in "
                                              ".xmp."));
}

void ExportSettingsForm::setLabels(const std::vector<domain::Label>& labels)
{
    if (labels == m_all)
        return;
    const QStringList chosen = chosenLabels();
    m_all = labels;
    m_labelMenu->clear();
    for (const domain::Label& label : labels) {
        QAction* action = m_labelMenu->addAction(labelDisplayName(label.name));
        action->setData(label.name);
        action->setCheckable(true);
        action->setChecked(chosen.contains(label.name));
        connect(action, &QAction::toggled, this, [this] {
            showChosenLabels();
            Q_EMIT changed();
        });
    }
    showChosenLabels();
}

QStringList ExportSettingsForm::chosenLabels() const
{
    QStringList names;
    for (const QAction* action : m_labelMenu->actions()) {
        if (action->isChecked())
            names.append(action->data().toString());
    }
    return names;
}

void ExportSettingsForm::showChosenLabels()
{
    QStringList names;
    for (const QString& name : chosenLabels())
        names.append(labelDisplayName(name));
    const QString text = names.isEmpty() ? tr("all") : QLocale().createSeparatedList(names);
    m_labels->setText(text);
    m_labels->setToolTip(text);
}

void ExportSettingsForm::setShownQuery(const domain::PhotoQuery& query)
{
    if (query == m_shown)
        return;
    m_shown = query;
    if (m_scope->currentData().toInt() == static_cast<int>(Scope::Shown))
        Q_EMIT changed();
}

void ExportSettingsForm::setDestination(const QString& folder)
{
    m_destination->setText(QDir::toNativeSeparators(folder));
}

QString ExportSettingsForm::destination() const
{
    const QString typed = QDir::fromNativeSeparators(m_destination->text().trimmed());
    return typed == u"~" || typed.startsWith(u"~/") ? QDir::homePath() + typed.mid(1) : typed;
}

ExportOptions ExportSettingsForm::options() const
{
    ExportOptions options;
    options.destination = destination();
    options.layout = m_layoutTemplate;
    options.mode = static_cast<ExportMode>(m_mode->currentData().toInt());
    options.conflicts = static_cast<ConflictRule>(m_conflicts->currentData().toInt());
    options.several = static_cast<Several>(m_several->currentData().toInt());
    if (m_scope->currentData().toInt() == static_cast<int>(Scope::Shown))
        options.filter.photos = m_shown;
    const QStringList labels = chosenLabels();
    if (!labels.isEmpty())
        options.filter.photos.labels = labels;
    if (m_from->date() != kAnyDay)
        options.filter.photos.from = m_from->date();
    if (m_to->date() != kAnyDay)
        options.filter.photos.to = m_to->date();
    options.filter.minConfidence = m_confidence->value() / 100.0;
    options.filter.humanOnly = m_humanOnly->isChecked();
    options.filter.includeReview = m_withReview->isChecked();
    options.filter.includeUnlabelled = m_withUnlabelled->isChecked();
    options.withSidecars = m_sidecars->isChecked();
    options.keepChangedSidecars = !m_keepSidecars->isHidden() && m_keepSidecars->isChecked();
    options.withEmbedded = m_embed->isEnabled() && m_embed->isChecked();
    if (m_bag->isEnabled() && m_bag->isChecked()) {
        archive::BagInfo info;
        info.sourceOrganization = m_organization->text().trimmed();
        info.contactName = m_contact->text().trimmed();
        info.contactEmail = m_email->text().trimmed();
        info.person = m_person;
        archive::makeBag(options, info);
    }
    return options;
}

} // namespace scenekeeper::ui
