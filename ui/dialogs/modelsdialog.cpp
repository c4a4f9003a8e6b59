// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/modelsdialog.h"

#include "ui/errortext.h"
#include "ui/modeltext.h"
#include "ui/views/factsform.h"
#include "ui/views/messagepage.h"
#include "ui/views/notice.h"
#include "ui/views/savednotice.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr QSize kSize(1180, 600);
constexpr int kCardWidth = 296;
constexpr std::size_t kCompared = 2;

} // namespace

ModelsDialog::ModelsDialog(QWidget* parent)
    : QDialog(parent), m_pages(new QStackedWidget(this)), m_notice(new Notice(this))
{
    setWindowTitle(tr("Models"));
    setModal(false);
    m_notice->setObjectName(QStringLiteral("modelsNotice"));
    auto* splitter = new QSplitter(m_pages);
    makeTree();
    splitter->addWidget(m_tree);
    splitter->addWidget(makeCard());
    splitter->setStretchFactor(0, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({kSize.width() - kCardWidth, kCardWidth});
    auto* empty = new MessagePage(m_pages);
    empty->say(tr("The catalogue knows no model yet. The one that Scenekeeper comes with is listed here as "
                  "soon as it has classified photographs."),
               {});
    m_pages->addWidget(splitter);
    m_pages->addWidget(empty);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kRhythm, 2 * kRhythm, 2 * kRhythm, 2 * kRhythm);
    layout->setSpacing(kRhythm);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_notice);
    layout->addWidget(makeButtons());
    // Enter belongs to what has the keyboard, not to a button somewhere else.
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);
    resize(kSize.boundedTo(screen()->availableSize()));
    showChosen();
}

ModelsDialog::~ModelsDialog()
{
    // The model goes before the view that would still ask it.
    m_tree->setModel(nullptr);
}

void ModelsDialog::makeTree()
{
    m_tree = new QTreeView(m_pages);
    m_tree->setObjectName(QStringLiteral("modelTree"));
    m_tree->setModel(&m_model);
    m_tree->setAccessibleName(tr("Models"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(ModelTreeModel::NameColumn, QHeaderView::Stretch);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &ModelsDialog::openMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ModelsDialog::showChosen);
}

QWidget* ModelsDialog::makeCard()
{
    auto* page = new QWidget(m_pages);
    m_problem = new Notice(page);
    m_problem->setObjectName(QStringLiteral("modelProblem"));
    m_facts = new FactsForm(page);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(2 * kRhythm, kRhythm, kRhythm, kRhythm);
    layout->setSpacing(2 * kRhythm);
    layout->addWidget(m_problem);
    layout->addWidget(m_facts);
    layout->addStretch(1);
    auto* card = new QScrollArea(m_pages);
    card->setObjectName(QStringLiteral("modelCard"));
    card->setAccessibleName(tr("What the model's card says"));
    card->setFrameShape(QFrame::NoFrame);
    card->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    card->setWidgetResizable(true);
    card->setWidget(page);
    card->setMinimumWidth(kCardWidth);
    return card;
}

QWidget* ModelsDialog::makeButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto add = [buttons](const QString& text, const QString& explanation, const char* name) {
        QPushButton* button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setToolTip(explanation);
        button->setObjectName(QLatin1String(name));
        return button;
    };
    m_use = add(tr("&Use"), tr("Classify with this model from now on"), "use");
    m_back = add(tr("Go &Back"), {}, "goBack");
    m_compare = add(tr("&Compare"), tr("Choose two models to hold against each other"), "compare");
    m_export =
        add(tr("&Export…"), tr("Save the model with its card as one file, for another computer"), "export");
    m_import = add(tr("&Import…"), tr("Take in a model from a file"), "import");
    connect(m_use, &QPushButton::clicked, this, [this] { Q_EMIT useRequested(chosen().front()->model.id); });
    connect(m_back, &QPushButton::clicked, this, &ModelsDialog::backRequested);
    connect(m_compare, &QPushButton::clicked, this, [this] {
        const std::vector<const ModelRecord*> two = chosen();
        Q_EMIT compareRequested(two.front()->model.id, two.back()->model.id);
    });
    connect(m_export, &QPushButton::clicked, this,
            [this] { Q_EMIT exportRequested(chosen().front()->model); });
    connect(m_import, &QPushButton::clicked, this, &ModelsDialog::importRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void ModelsDialog::openMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QPushButton* button : {m_use, m_compare, m_export}) {
        QAction* action = menu->addAction(button->text());
        action->setEnabled(button->isEnabled());
        connect(action, &QAction::triggered, button, &QPushButton::click);
    }
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

std::vector<const ModelRecord*> ModelsDialog::chosen() const
{
    std::vector<const ModelRecord*> records;
    for (const QModelIndex& index : m_tree->selectionModel()->selectedRows())
        records.push_back(m_model.record(index));
    // The order of clicks says nothing; the older one is the one before.
    std::sort(records.begin(), records.end(),
              [](const ModelRecord* a, const ModelRecord* b) { return a->model.id < b->model.id; });
    return records;
}

void ModelsDialog::setModels(const ModelList& list)
{
    std::vector<base::ModelId> kept;
    for (const ModelRecord* record : chosen())
        kept.push_back(record->model.id);
    base::ModelId current;
    if (const ModelRecord* record = m_model.record(m_tree->currentIndex()))
        current = record->model.id;
    for (const ModelRecord& record : list.models) {
        if (kept.empty() && record.model.state == domain::ModelState::Active)
            kept.push_back(record.model.id);
    }
    m_previous = list.previous;
    m_model.setModels(list.models);
    m_tree->expandAll();
    for (const base::ModelId id : kept)
        m_tree->selectionModel()->select(m_model.indexOf(id),
                                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const QModelIndex at = m_model.indexOf(current.isValid() || kept.empty() ? current : kept.front());
    m_tree->selectionModel()->setCurrentIndex(at, QItemSelectionModel::NoUpdate);
    m_pages->setCurrentIndex(list.models.empty() ? 1 : 0);
    showChosen();
}

void ModelsDialog::showChosen()
{
    const std::vector<const ModelRecord*> records = chosen();
    const ModelRecord* one = records.size() == 1 ? records.front() : nullptr;
    m_facts->setFacts(one != nullptr ? modelFacts(*one) : std::vector<PhotoFact>());
    m_problem->say(QStringLiteral("warning"),
                   one != nullptr && one->problem ? errorText(*one->problem) : QString());
    const bool isSound = one != nullptr && !one->problem;
    m_use->setEnabled(!m_isBusy && isSound && one->model.state != domain::ModelState::Active);
    m_export->setEnabled(!m_isBusy && isSound);
    m_compare->setEnabled(!m_isBusy && records.size() == kCompared && !records.front()->problem &&
                          !records.back()->problem);
    m_import->setEnabled(!m_isBusy);
    m_back->setEnabled(!m_isBusy && m_previous);
    const ModelRecord* previous = m_previous ? m_model.record(m_model.indexOf(*m_previous)) : nullptr;
    m_back->setToolTip(previous != nullptr
                           //: %1 is the name of a model
                           ? tr("Use %1 again, as before").arg(modelDisplayName(previous->model))
                           : tr("No other model was in use before"));
}

void ModelsDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    showChosen();
}

void ModelsDialog::showBusy(const QString& text)
{
    setBusy(true);
    m_notice->say(QStringLiteral("run"), text);
}

void ModelsDialog::showIdle()
{
    setBusy(false);
    m_notice->say({}, {});
}

void ModelsDialog::showDone(const QString& text)
{
    setBusy(false);
    m_notice->say(QStringLiteral("check"), text);
}

void ModelsDialog::showFailure(const QString& text)
{
    setBusy(false);
    m_notice->say(QStringLiteral("warning"), text);
}

void ModelsDialog::tellWhenExported(QFuture<base::Result<QString>> exporting)
{
    tellWhenSaved(std::move(exporting), m_notice);
}

} // namespace scenekeeper::ui
