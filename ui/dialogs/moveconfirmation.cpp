// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/moveconfirmation.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr int kWidth = 480;

} // namespace

MoveConfirmation::MoveConfirmation(qint64 originals, const QString& destination, QWidget* parent)
    : QDialog(parent), m_originals(originals)
{
    const auto count = static_cast<int>(std::min<qint64>(originals, std::numeric_limits<int>::max()));
    setWindowTitle(tr("Move Originals"));
    setMinimumWidth(kWidth);
    auto* text = new QLabel(this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setText(
        tr("%Ln original(s) will be removed from where they are with their sidecars, each once its copy in "
           "“%1” has been read again and compared. This cannot be undone by Scenekeeper.",
           nullptr, count)
            .arg(QDir::toNativeSeparators(destination)));
    //: %1 is a number without separators
    auto* ask = new QLabel(tr("&Type %1 to go on:").arg(originals), this);
    m_typed = new QLineEdit(this);
    m_typed->setObjectName(QStringLiteral("typedNumber"));
    ask->setBuddy(m_typed);
    connect(m_typed, &QLineEdit::textChanged, this, &MoveConfirmation::updateAccept);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Move %Ln Original(s)", nullptr, count), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("acceptMove"));
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kRhythm, 2 * kRhythm, 2 * kRhythm, 2 * kRhythm);
    layout->setSpacing(kRhythm);
    layout->addWidget(text);
    layout->addSpacing(kRhythm);
    layout->addWidget(ask);
    layout->addWidget(m_typed);
    layout->addSpacing(kRhythm);
    layout->addWidget(buttons);
    updateAccept();
}

void MoveConfirmation::updateAccept()
{
    bool isNumber = false;
    const qint64 typed = QLocale().toLongLong(m_typed->text().trimmed(), &isNumber);
    m_accept->setEnabled(isNumber && typed == m_originals);
}

} // namespace scenekeeper::ui
