// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/comparisondialog.h"

#include "ui/errortext.h"
#include "ui/views/comparisonview.h"
#include "ui/views/messagepage.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr QSize kSize(1040, 680);

} // namespace

ComparisonDialog::ComparisonDialog(const QString& thumbnailFile, QWidget* parent)
    : QDialog(parent), m_pages(new QStackedWidget(this))
{
    setWindowTitle(tr("Compare Models"));
    setModal(false);
    m_message = new MessagePage(m_pages);
    m_message->setObjectName(QStringLiteral("comparisonMessage"));
    m_comparison = new ComparisonView(thumbnailFile, m_pages);
    m_pages->addWidget(m_message);
    m_pages->addWidget(m_comparison);
    connect(m_comparison, &ComparisonView::revealRequested, this, &ComparisonDialog::revealRequested);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kRhythm, 2 * kRhythm, 2 * kRhythm, 2 * kRhythm);
    layout->setSpacing(kRhythm);
    layout->addWidget(m_pages, 1);
    layout->addWidget(buttons);
    // Enter belongs to what has the keyboard, not to a button somewhere else.
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);
    resize(kSize.boundedTo(screen()->availableSize()));
    showStart();
}

void ComparisonDialog::showStart()
{
    m_message->say(tr("Comparing the two models…"), {});
    m_pages->setCurrentWidget(m_message);
}

void ComparisonDialog::showResult(const ComparisonResult& comparison)
{
    m_comparison->setResult(comparison);
    m_pages->setCurrentWidget(m_comparison);
    m_comparison->setFocus();
}

void ComparisonDialog::showFailure(const base::Error& error)
{
    // Only what the network's body has stored is compared, so that no file need be read.
    m_message->say(error.code == base::ErrorCode::InvalidArgument
                       ? tr("These two models see photographs in ways of their own, so there is nothing "
                            "stored to compare them on. Put one after the other to use and evaluate it on a "
                            "folder instead.")
                       : errorText(error),
                   {});
    m_pages->setCurrentWidget(m_message);
}

} // namespace scenekeeper::ui
