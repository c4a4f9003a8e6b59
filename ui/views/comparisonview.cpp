// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/comparisonview.h"

#include "ui/comparisontext.h"
#include "ui/views/changedphotospage.h"
#include "ui/views/comparisonmatrices.h"
#include "ui/views/comparisonoverview.h"
#include "ui/views/notice.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;

} // namespace

ComparisonView::ComparisonView(const QString& thumbnailFile, QWidget* parent)
    : QWidget(parent), m_verdict(new Notice(this)), m_tabs(new QTabWidget(this))
{
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_overview = new ComparisonOverview(m_tabs);
    m_matrices = new ComparisonMatrices(m_tabs);
    m_changes = new ChangedPhotosPage(thumbnailFile, m_tabs);
    m_tabs->addTab(m_overview, tr("&Overview"));
    m_tabs->addTab(m_matrices, tr("&Confusion"));
    m_tabs->addTab(m_changes, tr("C&hanges"));
    setFocusProxy(m_tabs);
    connect(m_changes, &ChangedPhotosPage::revealRequested, this, &ComparisonView::revealRequested);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRhythm);
    layout->addWidget(m_verdict);
    layout->addWidget(m_tabs, 1);
}

void ComparisonView::addPage(QWidget* page, const QString& title)
{
    m_tabs->addTab(page, title);
}

void ComparisonView::setResult(const ComparisonResult& comparison)
{
    const bool isRejected = comparison->recommended == false;
    m_verdict->say(isRejected ? QStringLiteral("warning") : QStringLiteral("check"),
                   verdictText(*comparison));
    m_overview->setResult(*comparison);
    m_matrices->setResult(comparison);
    m_changes->setResult(comparison);
    m_tabs->setCurrentIndex(0);
}

} // namespace scenekeeper::ui
