// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/exportresultpage.h"

#include "ui/exporttext.h"
#include "ui/formatting.h"
#include "ui/labelappearance.h"
#include "ui/views/figuretable.h"
#include "ui/views/notice.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
/// More are in the report.
constexpr std::size_t kMostTroublesShown = 2000;

} // namespace

ExportResultPage::ExportResultPage(QWidget* parent)
    : QWidget(parent),
      m_sentence(new QLabel(this)),
      m_where(new QLabel(this)),
      m_notice(new Notice(this)),
      m_labels(new FigureTable(this)),
      m_troubles(new FigureTable(this)),
      m_openReport(new QPushButton(tr("Open &Report"), this)),
      m_showFolder(new QPushButton(tr("Show in &Folder"), this))
{
    QFont bold = m_sentence->font();
    bold.setBold(true);
    m_sentence->setFont(bold);
    m_sentence->setObjectName(QStringLiteral("exportResult"));
    m_openReport->setObjectName(QStringLiteral("openReport"));
    m_showFolder->setObjectName(QStringLiteral("showExport"));
    for (QLabel* label : {m_sentence, m_where}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_labels->setObjectName(QStringLiteral("exportedLabels"));
    m_labels->setAccessibleName(tr("What was exported, by label"));
    m_troubles->setAccessibleName(tr("What was not exported"));
    connect(m_openReport, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_report); });
    connect(m_showFolder, &QPushButton::clicked, this, [this] { Q_EMIT revealRequested(m_destination); });
    auto* row = new QHBoxLayout;
    row->setSpacing(kRhythm);
    row->addWidget(m_openReport);
    row->addWidget(m_showFolder);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kRhythm);
    column->addWidget(m_sentence);
    column->addWidget(m_where);
    column->addWidget(m_notice);
    column->addLayout(row);
    column->addSpacing(kRhythm);
    column->addWidget(m_labels, 1);
    column->addWidget(m_troubles, 1);
    column->addStretch(0);
}

void ExportResultPage::showOutcome(const ExportOutcome& outcome)
{
    m_report = outcome.summary.reportHtml;
    m_destination = outcome.destination + u'/';
    m_sentence->setText(exportResultText(outcome.summary));
    m_where->setText(QDir::toNativeSeparators(outcome.destination));
    m_notice->say(QStringLiteral("warning"), exportInterruptionText(outcome.summary));
    m_openReport->setVisible(!m_report.isEmpty());
    showLabels(outcome);
    showTroubles(outcome);
}

void ExportResultPage::showLabels(const ExportOutcome& outcome)
{
    m_labels->setColumns({{tr("Label"), {}}, {tr("Files"), {}}, {tr("Size"), {}}});
    for (const auto& [label, share] : outcome.labels) {
        const QString name = label.isEmpty() ? tr("No label") : labelDisplayName(label);
        m_labels->addRow(
            {{name, name}, FigureTable::countCell(share.files), {fileSizeText(share.bytes), share.bytes}});
    }
    m_labels->setVisible(!outcome.labels.empty());
}

void ExportResultPage::showTroubles(const ExportOutcome& outcome)
{
    m_troubles->setColumns({{tr("File"), {}}, {tr("What happened"), {}, true}});
    for (std::size_t i = 0; i < std::min(outcome.troubles.size(), kMostTroublesShown); ++i) {
        const archive::ExportResult& trouble = outcome.troubles[i];
        const QString source = QDir::toNativeSeparators(trouble.file.source);
        const QString why = exportTroubleText(trouble);
        m_troubles->addRow({{source, source, source}, {why, why, trouble.reason}});
    }
    m_troubles->setVisible(!outcome.troubles.empty());
}

} // namespace scenekeeper::ui
