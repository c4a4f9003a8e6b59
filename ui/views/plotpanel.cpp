// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/plotpanel.h"

#include "ui/views/plotchart.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;

} // namespace

PlotPanel::PlotPanel(const QString& explanation, QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_chart(new PlotChart(this)),
      m_save(new QPushButton(tr("Save Chart…"), this))
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    auto* says = new QLabel(explanation, this);
    says->setWordWrap(true);
    m_save->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, [this] { chooseFile(QStringLiteral("png")); });
    m_chart->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_chart, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& place) { showMenu(m_chart->mapToGlobal(place)); });

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kRhythm, kRhythm, kRhythm, kRhythm);
    layout->setSpacing(kRhythm);
    layout->addWidget(m_title);
    layout->addWidget(m_chart, 1);
    layout->addWidget(says);
    layout->addWidget(m_save, 0, Qt::AlignLeading);
}

void PlotPanel::setPlot(const Plot& plot)
{
    m_plot = plot;
    m_title->setText(plot.title);
    m_chart->setPlot(plot);
    m_save->setAccessibleName(m_save->text() + u' ' + plot.title);
}

void PlotPanel::showMenu(const QPoint& global)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Save as &PNG…")), &QAction::triggered, this,
            [this] { chooseFile(QStringLiteral("png")); });
    connect(menu->addAction(tr("Save as &SVG…")), &QAction::triggered, this,
            [this] { chooseFile(QStringLiteral("svg")); });
    connect(menu->addAction(tr("Save Numbers as &CSV…")), &QAction::triggered, this,
            [this] { chooseFile(QStringLiteral("csv")); });
    menu->popup(global);
}

void PlotPanel::chooseFile(const QString& format)
{
    const QStringList suffixes{QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("csv")};
    const QStringList filters{tr("Picture (*.png)"), tr("Drawing (*.svg)"),
                              tr("Comma-separated values (*.csv)")};
    auto* dialog = new QFileDialog(this, tr("Save Chart"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    dialog->selectNameFilter(filters.value(suffixes.indexOf(format)));
    dialog->setDefaultSuffix(format);
    dialog->selectFile(m_plot.fileName + u'.' + format);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters, suffixes](const QString& filter) {
        dialog->setDefaultSuffix(suffixes.value(filters.indexOf(filter)));
    });
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& file) { Q_EMIT saveRequested(file, content(file)); });
    dialog->open();
}

QByteArray PlotPanel::content(const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == QStringLiteral("csv"))
        return m_plot.csv.toUtf8();
    return suffix == QStringLiteral("svg") ? m_chart->svg() : m_chart->png();
}

} // namespace scenekeeper::ui
