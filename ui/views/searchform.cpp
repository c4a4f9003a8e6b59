// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/searchform.h"

#include "ui/icons.h"
#include "ui/labelappearance.h"
#include "ui/views/elidedlabel.h"
#include "ui/views/notice.h"
#include "ui/views/swatch.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QStringListModel>
#include <QToolButton>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr int kLabelRows = 2;
constexpr int kPercent = 100;
constexpr int kStoredName = Qt::UserRole + 1;

/// "Any", "yes", "no" as places of a choice.
std::optional<bool> flagAt(int index)
{
    return index == 0 ? std::nullopt : std::optional(index == 1);
}

int placeOf(const std::optional<bool>& flag)
{
    return !flag ? 0 : *flag ? 1 : 2;
}

/// Not under the fingers of somebody who types.
void showIn(QLineEdit& line, const QString& text)
{
    if (!(line.hasFocus() && line.isModified()) && line.text() != text)
        line.setText(text);
}

/// Two editors as one row of the form, with a word between them.
QWidget* sideBySide(QWidget* first, const QString& between, QWidget* second)
{
    auto* pair = new QWidget(first->parentWidget());
    pair->setFocusProxy(first);
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kRhythm);
    row->addWidget(first, 1);
    if (!between.isEmpty())
        row->addWidget(new QLabel(between, pair));
    row->addWidget(second, 1);
    return pair;
}

} // namespace

SearchForm::SearchForm(QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("searchForm"));
    setAccessibleName(tr("Search form"));
    makeEditors();
    makeRest();
    layOut();
}

QLineEdit* SearchForm::makeLine(FormPart part, const char* name, const QString& hint)
{
    auto* line = new QLineEdit(this);
    line->setObjectName(QLatin1String(name));
    line->setPlaceholderText(hint);
    connect(line, &QLineEdit::textEdited, this, [this, part] { tell(part); });
    connect(line, &QLineEdit::editingFinished, this, [this, line] {
        line->setModified(false);
        Q_EMIT editingFinished();
    });
    return line;
}

QLineEdit* SearchForm::makeNameLine(FormPart part, domain::SearchField field, const char* name)
{
    QLineEdit* line = makeLine(part, name, {});
    auto* completer = new QCompleter(new QStringListModel(this), line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    line->setCompleter(completer);
    m_completers.insert(field, completer);
    connect(line, &QLineEdit::textEdited, this,
            [this, field](const QString& text) { Q_EMIT suggestionsWanted(field, text); });
    connect(
        completer, qOverload<const QString&>(&QCompleter::activated), this, [this, part] { tell(part); },
        Qt::QueuedConnection);
    return line;
}

QComboBox* SearchForm::makeChoice(FormPart part, const char* name, const QStringList& texts)
{
    auto* choice = new QComboBox(this);
    choice->setObjectName(QLatin1String(name));
    choice->addItems(texts);
    connect(choice, &QComboBox::currentIndexChanged, this, [this, part] { tell(part); });
    return choice;
}

void SearchForm::makeEditors()
{
    m_words =
        makeLine(FormPart::Words, "formWords", tr("Words in name, title, description, keywords, place"));
    m_labelMatch =
        makeChoice(FormPart::Labels, "formLabelMatch", {tr("any of"), tr("all of"), tr("none of")});
    m_labels = new QListWidget(this);
    m_labels->setObjectName(QStringLiteral("formLabels"));
    m_labels->setAccessibleName(tr("Labels"));
    m_labels->setFrameShape(QFrame::NoFrame);
    m_labels->viewport()->setAutoFillBackground(false);
    m_labels->setFlow(QListView::LeftToRight);
    m_labels->setWrapping(true);
    m_labels->setResizeMode(QListView::Adjust);
    m_labels->setSpacing(2);
    m_labels->setTabKeyNavigation(false);
    m_labels->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_labels, &QListWidget::itemChanged, this, [this] { tell(FormPart::Labels); });
    m_from = makeLine(FormPart::Dates, "formFrom", QStringLiteral("2019-07"));
    m_to = makeLine(FormPart::Dates, "formTo", QStringLiteral("2021"));
    for (QLineEdit* line : {m_from, m_to})
        line->setToolTip(tr("A year, a month or a day: 2019, 2019-07 or 2019-07-14"));
    m_camera = makeNameLine(FormPart::Camera, domain::SearchField::Camera, "formCamera");
    m_lens = makeNameLine(FormPart::Lens, domain::SearchField::Lens, "formLens");
    m_place = makeNameLine(FormPart::Place, domain::SearchField::Place, "formPlace");
    m_near = makeLine(FormPart::Near, "formNear", QStringLiteral("59.9,10.7,25km"));
    m_near->setToolTip(tr("Latitude, longitude and distance: 59.9,10.7,25km"));
    m_stars = makeChoice(FormPart::Rating, "formRating", {tr("Any"), tr("Not rated")});
    for (int stars = 1; stars <= 5; ++stars)
        m_stars->addItem(tr("%Ln star(s) or more", nullptr, stars));
    const QStringList flags{tr("Any"), tr("Yes"), tr("No")};
    m_review = makeChoice(FormPart::Review, "formReview", flags);
    m_human = makeChoice(FormPart::Human, "formHuman", flags);
    m_bound = makeChoice(FormPart::Confidence, "formBound", {tr("Any"), tr("below"), tr("at least")});
    m_percent = new QSpinBox(this);
    m_percent->setObjectName(QStringLiteral("formPercent"));
    m_percent->setRange(0, kPercent);
    m_percent->setValue(70);
    //: a percentage
    m_percent->setSuffix(tr(" %"));
    m_percent->setEnabled(false);
    connect(m_percent, &QSpinBox::valueChanged, this, [this] { tell(FormPart::Confidence); });
    connect(m_bound, &QComboBox::currentIndexChanged, m_percent,
            [this](int index) { m_percent->setEnabled(index != 0); });
}

void SearchForm::makeRest()
{
    m_restCaption = new QLabel(tr("And:"), this);
    m_restCaption->hide();
    m_restRow = new QWidget(this);
    m_rest = new ElidedLabel(Qt::ElideRight, m_restRow);
    m_rest->setObjectName(QStringLiteral("formRest"));
    auto* remove = new QToolButton(m_restRow);
    remove->setObjectName(QStringLiteral("formRestRemove"));
    remove->setAutoRaise(true);
    remove->setIcon(icon(QStringLiteral("cancel")));
    remove->setToolTip(tr("Take this off the search"));
    remove->setAccessibleName(remove->toolTip());
    remove->setFocusPolicy(Qt::TabFocus);
    connect(remove, &QToolButton::clicked, this, &SearchForm::restRemoved);
    auto* row = new QHBoxLayout(m_restRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kRhythm);
    row->addWidget(m_rest, 1);
    row->addWidget(remove);
    m_restRow->hide();
    m_fault = new Notice(this);
    m_fault->setObjectName(QStringLiteral("formFault"));
}

void SearchForm::addRow(QGridLayout& grid, int row, int column, const QString& caption, QWidget* editor,
                        int span)
{
    auto* label = new QLabel(caption, this);
    label->setBuddy(editor->focusProxy() ? editor->focusProxy() : editor);
    label->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    grid.addWidget(label, row, column);
    grid.addWidget(editor, row, column + 1, 1, span);
}

void SearchForm::layOut()
{
    auto* labels = new QWidget(this);
    auto* labelRow = new QHBoxLayout(labels);
    labelRow->setContentsMargins(0, 0, 0, 0);
    labelRow->setSpacing(kRhythm);
    labelRow->addWidget(m_labelMatch, 0, Qt::AlignTop);
    labelRow->addWidget(m_labels, 1);
    labels->setFocusProxy(m_labelMatch);

    constexpr int kWide = 3;
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(2 * kRhythm, kRhythm + kRhythm / 2, 2 * kRhythm, kRhythm + kRhythm / 2);
    grid->setHorizontalSpacing(kRhythm);
    grid->setVerticalSpacing(kRhythm);
    addRow(*grid, 0, 0, tr("&Words:"), m_words, kWide);
    addRow(*grid, 1, 0, tr("&Labels:"), labels, kWide);
    // On the first line of several.
    grid->itemAtPosition(1, 0)->setAlignment(Qt::AlignTop);
    qobject_cast<QLabel*>(grid->itemAtPosition(1, 0)->widget())
        ->setFixedHeight(m_labelMatch->sizeHint().height());
    //: between two dates: from … to …
    addRow(*grid, 2, 0, tr("&Taken from:"), sideBySide(m_from, tr("to"), m_to));
    addRow(*grid, 2, 2, tr("Ratin&g:"), m_stars);
    addRow(*grid, 3, 0, tr("C&amera:"), m_camera);
    addRow(*grid, 3, 2, tr("Le&ns:"), m_lens);
    addRow(*grid, 4, 0, tr("&Place:"), m_place);
    addRow(*grid, 4, 2, tr("Nea&r:"), m_near);
    addRow(*grid, 5, 0, tr("Needs re&view:"), m_review);
    addRow(*grid, 5, 2, tr("&Decided by a person:"), m_human);
    addRow(*grid, 6, 0, tr("&Confidence:"), sideBySide(m_bound, {}, m_percent));
    m_restCaption->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    grid->addWidget(m_restCaption, 7, 0);
    grid->addWidget(m_restRow, 7, 1, 1, kWide);
    grid->addWidget(m_fault, 8, 0, 1, kWide + 1);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    m_from->setAccessibleName(tr("Taken from"));
    m_to->setAccessibleName(tr("Taken until"));
    m_percent->setAccessibleName(tr("Confidence in percent"));
    m_labelMatch->setAccessibleName(tr("How the labels count"));
}

void SearchForm::setLabels(const std::vector<domain::Label>& labels)
{
    const QScopedValueRollback<bool> showing(m_isShowing, true);
    const SearchFormValues present = values();
    m_labels->clear();
    for (const domain::Label& label : labels) {
        auto* item = new QListWidgetItem(labelSwatch(label.colorIndex), labelDisplayName(label.name),
                                         m_labels); // which takes it over
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setData(kStoredName, label.name);
    }
    m_labels->setFixedHeight(kLabelRows * (m_labels->sizeHintForRow(0) + 2 * m_labels->spacing()) +
                             2 * m_labels->spacing());
    showLabels(present.labels);
}

void SearchForm::showLabels(const QStringList& names)
{
    m_unknownLabels = names;
    for (int row = 0; row < m_labels->count(); ++row) {
        QListWidgetItem* item = m_labels->item(row);
        const QString name = item->data(kStoredName).toString();
        const bool isWanted = names.contains(name, Qt::CaseInsensitive);
        item->setCheckState(isWanted ? Qt::Checked : Qt::Unchecked);
        m_unknownLabels.removeIf(
            [&name](const QString& each) { return each.compare(name, Qt::CaseInsensitive) == 0; });
    }
}

void SearchForm::show(const SearchFormValues& values, const QString& rest)
{
    const QScopedValueRollback<bool> showing(m_isShowing, true);
    showIn(*m_words, values.words);
    // With one label at most, any, all and none of the chosen ones may read the same.
    if (!values.labels.isEmpty())
        m_labelMatch->setCurrentIndex(values.labels.size() == 1 && m_labelMatch->currentIndex() == 1 &&
                                              values.labelMatch == LabelMatch::Any
                                          ? 1
                                          : static_cast<int>(values.labelMatch));
    showLabels(values.labels);
    showIn(*m_from, values.from);
    showIn(*m_to, values.to);
    showIn(*m_camera, values.camera);
    showIn(*m_lens, values.lens);
    showIn(*m_place, values.place);
    showIn(*m_near, values.near);
    m_stars->setCurrentIndex(values.stars ? *values.stars + 1 : 0);
    m_review->setCurrentIndex(placeOf(values.review));
    m_human->setCurrentIndex(placeOf(values.human));
    m_bound->setCurrentIndex(static_cast<int>(values.confidenceBound));
    if (values.confidenceBound != ConfidenceBound::Open)
        m_percent->setValue(qRound(values.confidence * kPercent));
    m_rest->setText(rest);
    m_restRow->setHidden(rest.isEmpty());
    m_restCaption->setHidden(rest.isEmpty());
}

SearchFormValues SearchForm::values() const
{
    SearchFormValues values;
    values.words = m_words->text();
    values.labelMatch = static_cast<LabelMatch>(m_labelMatch->currentIndex());
    values.labels = m_unknownLabels;
    for (int row = 0; row < m_labels->count(); ++row) {
        if (m_labels->item(row)->checkState() == Qt::Checked)
            values.labels.append(m_labels->item(row)->data(kStoredName).toString());
    }
    values.from = m_from->text();
    values.to = m_to->text();
    values.camera = m_camera->text();
    values.lens = m_lens->text();
    values.place = m_place->text();
    values.near = m_near->text();
    if (m_stars->currentIndex() > 0)
        values.stars = m_stars->currentIndex() - 1;
    values.review = flagAt(m_review->currentIndex());
    values.human = flagAt(m_human->currentIndex());
    values.confidenceBound = static_cast<ConfidenceBound>(m_bound->currentIndex());
    values.confidence = static_cast<double>(m_percent->value()) / kPercent;
    return values;
}

void SearchForm::tell(FormPart part)
{
    if (!m_isShowing)
        Q_EMIT edited(part, values());
}

void SearchForm::setFault(const QString& reason)
{
    m_fault->say(QStringLiteral("warning"), reason);
}

void SearchForm::setSuggestions(domain::SearchField field, const QStringList& values)
{
    QCompleter* completer = m_completers.value(field);
    if (!completer)
        return;
    qobject_cast<QStringListModel*>(completer->model())->setStringList(values);
    if (completer->widget() && completer->widget()->hasFocus() && !values.isEmpty())
        completer->complete();
}

void SearchForm::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = palette().color(QPalette::WindowText);
    ground.setAlphaF(0.05F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect(), 6, 6);
}

} // namespace scenekeeper::ui
