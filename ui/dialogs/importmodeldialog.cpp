// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importmodeldialog.h"

#include "ui/views/notice.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr int kWidth = 560;
constexpr int kLargestInput = 2048; ///< pixels, as cards allow
constexpr int kUsualInput = 224;
enum Scaling { ZeroToOne, ImageNet };

// What most networks that learnt on ImageNet expect.
constexpr std::array<float, 3> kImageNetMean{0.485F, 0.456F, 0.406F};
constexpr std::array<float, 3> kImageNetDeviation{0.229F, 0.224F, 0.225F};

QStringList namesIn(const QString& text)
{
    QStringList names;
    for (const QString& part : text.split(u',')) {
        if (!part.trimmed().isEmpty())
            names.append(part.trimmed());
    }
    return names;
}

} // namespace

ImportModelDialog::ImportModelDialog(const QString& file, Asks asks, QWidget* parent)
    : QDialog(parent), m_problem(new Notice(this))
{
    setWindowTitle(tr("Import Model"));
    setMinimumWidth(kWidth);
    auto* text = new QLabel(this);
    text->setObjectName(QStringLiteral("importText"));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    const QString name = QFileInfo(file).fileName();
    text->setText(
        asks == Asks::Consent
            ? tr("A model file is code. “%1” can do on this computer whatever you can do. Import it "
                 "only if you trust where it comes from.")
                  .arg(name)
            : tr("“%1” does not say what it is. Describe it as the person who made it would.").arg(name));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Import “%1”").arg(name), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("acceptImport"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // Running somebody's code takes more than an Enter too many.
    buttons->button(QDialogButtonBox::Cancel)->setDefault(asks == Asks::Consent);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kRhythm, 2 * kRhythm, 2 * kRhythm, 2 * kRhythm);
    layout->setSpacing(2 * kRhythm);
    layout->addWidget(text);
    if (asks == Asks::Description)
        layout->addWidget(makeForm());
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    updateAccept();
}

QWidget* ImportModelDialog::makeForm()
{
    auto* page = new QWidget(this);
    m_labels = new QLineEdit(page);
    m_labels->setObjectName(QStringLiteral("modelLabels"));
    m_labels->setPlaceholderText(tr("In the order of its outputs, separated by commas"));
    m_labels->setToolTip(m_labels->placeholderText());
    connect(m_labels, &QLineEdit::textChanged, this, &ImportModelDialog::updateAccept);
    m_size = new QSpinBox(page);
    m_size->setRange(1, kLargestInput);
    m_size->setValue(kUsualInput);
    m_size->setSuffix(tr(" pixels"));
    m_scaling = new QComboBox(page);
    m_scaling->addItem(tr("0 to 1"), ZeroToOne);
    m_scaling->addItem(tr("As for ImageNet"), ImageNet);
    m_activation = new QComboBox(page);
    m_activation->addItem(tr("One label for a photograph"), static_cast<int>(domain::Activation::Softmax));
    m_activation->addItem(tr("Any number of labels for a photograph"),
                          static_cast<int>(domain::Activation::Sigmoid));
    auto* form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(kRhythm);
    form->addRow(tr("&Labels:"), m_labels);
    form->addRow(tr("Edge of its &input:"), m_size);
    form->addRow(tr("&Values of its input:"), m_scaling);
    form->addRow(tr("&Gives:"), m_activation);
    return page;
}

inference::ModelDescription ImportModelDialog::description() const
{
    inference::ModelDescription description;
    if (m_labels == nullptr)
        return description;
    description.labels = namesIn(m_labels->text());
    description.size = m_size->value();
    if (m_scaling->currentData().toInt() == ImageNet) {
        description.mean = kImageNetMean;
        description.deviation = kImageNetDeviation;
    }
    description.activation = static_cast<domain::Activation>(m_activation->currentData().toInt());
    return description;
}

void ImportModelDialog::setDescription(const inference::ModelDescription& description)
{
    if (m_labels == nullptr)
        return;
    m_labels->setText(description.labels.join(QStringLiteral(", ")));
    m_size->setValue(description.size);
    m_scaling->setCurrentIndex(m_scaling->findData(description.mean ? ImageNet : ZeroToOne));
    if (description.activation)
        m_activation->setCurrentIndex(m_activation->findData(static_cast<int>(*description.activation)));
}

void ImportModelDialog::showProblem(const QString& text)
{
    m_problem->say(QStringLiteral("warning"), text);
}

void ImportModelDialog::updateAccept()
{
    m_accept->setEnabled(m_labels == nullptr || !namesIn(m_labels->text()).isEmpty());
}

} // namespace scenekeeper::ui
