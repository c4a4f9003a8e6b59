// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/labelchoices.h"

#include "ui/dialogs/keycaps.h"
#include "ui/formatting.h"
#include "ui/labelappearance.h"
#include "ui/labelkeys.h"
#include "ui/views/plate.h"
#include "ui/views/probabilitybars.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <QVBoxLayout>
#include <algorithm>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;

} // namespace

LabelChoice::LabelChoice(const domain::Label& label, const QString& key, QWidget* parent)
    : QAbstractButton(parent), m_label(label), m_bar(new ProbabilityBar(this))
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* caps = new KeyCaps(key.isEmpty() ? QStringList() : QStringList(key), this);
    // Names begin at one line, with a key or without.
    const int capWidth = KeyCaps({QStringLiteral("0")}).sizeHint().width();
    m_bar->setAttribute(Qt::WA_TransparentForMouseEvents);
    caps->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kRhythm / 2, kRhythm / 2, kRhythm / 2, kRhythm / 2);
    row->setSpacing(kRhythm);
    if (key.isEmpty()) {
        caps->hide();
        row->addSpacing(capWidth);
    } else {
        row->addWidget(caps);
    }
    row->addWidget(m_bar, 1);
}

void LabelChoice::setProbability(const LabelProbability& probability)
{
    m_bar->setProbability(probability);
    setAccessibleName(m_bar->toolTip());
    setToolTip(m_bar->toolTip());
}

void LabelChoice::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QStyleOptionViewItem option;
    option.initFrom(this);
    option.state.setFlag(QStyle::State_Selected, isDown());
    paintPlate(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), option, QPalette::Window);
}

void LabelChoice::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void LabelChoice::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

LabelChoices::LabelChoices(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    setAccessibleName(tr("Labels"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

void LabelChoices::setLabels(const std::vector<domain::Label>& labels)
{
    qDeleteAll(m_choices);
    m_choices.clear();
    const QStringList keys = labelKeys(labels);
    for (const domain::Label& label : labels) {
        auto* choice = new LabelChoice(label, keys.at(static_cast<qsizetype>(m_choices.size())), this);
        connect(choice, &QAbstractButton::clicked, this, [this, id = label.id] { Q_EMIT labelChosen(id); });
        m_layout->addWidget(choice);
        m_choices.push_back(choice);
    }
    showProbabilities();
}

void LabelChoices::setProbabilities(const std::vector<LabelProbability>& probabilities)
{
    m_probabilities = probabilities;
    showProbabilities();
}

void LabelChoices::showProbabilities()
{
    for (LabelChoice* choice : m_choices) {
        const domain::Label& label = choice->label();
        const auto known = std::find_if(
            m_probabilities.begin(), m_probabilities.end(), [&label](const LabelProbability& probability) {
                return probability.label.compare(label.name, Qt::CaseInsensitive) == 0;
            });
        LabelProbability shown{label.name, label.colorIndex, 0.0, false, false};
        if (known != m_probabilities.end())
            shown = *known;
        choice->setProbability(shown);
    }
    alignNames();
}

void LabelChoices::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    alignNames();
}

void LabelChoices::alignNames()
{
    int preferred = 0;
    for (const LabelChoice* choice : m_choices)
        preferred = std::max(preferred, choice->bar().preferredNameWidth());
    for (LabelChoice* choice : m_choices)
        choice->bar().setNameWidth(std::min(preferred, width() * 2 / 5));
}

} // namespace scenekeeper::ui
