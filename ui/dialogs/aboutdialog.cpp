// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/aboutdialog.h"

#include "ui/icons.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <utility>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr int kIconExtent = 96;

class AboutWords
{
    Q_DECLARE_TR_FUNCTIONS(scenekeeper::ui::About)

public:
    static QString title() { return tr("About Scenekeeper"); }

    static QString purpose()
    {
        return tr(
            "Sorts photo archives by scene, learns from every correction, and never touches an original.");
    }

    static QString version()
    {
        return tr("Version %1, with Qt %2")
            .arg(QStringLiteral(SCENEKEEPER_VERSION), QString::fromLatin1(qVersion()));
    }

    static QString licence()
    {
        return tr("Free software: you may use, study, share and improve it under the GNU General Public "
                  "License, version 3 or later (GPL-3.0-or-later). It comes without any warranty.");
    }

    static QString map()
    {
        return tr("The outlines of the map are those of Natural Earth, which is in the public domain.");
    }
};

QLabel* makeLine(const QString& text, QWidget* parent)
{
    auto* line = new QLabel(text, parent);
    line->setWordWrap(true);
    line->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return line;
}

QDialog* makeDialog(QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("aboutDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(AboutWords::title());
    auto* picture = new QLabel(dialog);
    picture->setPixmap(
        applicationIcon().pixmap(QSize(kIconExtent, kIconExtent), dialog->devicePixelRatioF()));
    auto* name = makeLine(QStringLiteral("Scenekeeper"), dialog);
    QFont font = name->font();
    font.setPointSizeF(font.pointSizeF() * 1.6);
    font.setBold(true);
    name->setFont(font);

    auto* text = new QVBoxLayout;
    text->setSpacing(kRhythm);
    text->addWidget(name);
    text->addWidget(makeLine(AboutWords::version(), dialog));
    text->addSpacing(kRhythm);
    text->addWidget(makeLine(AboutWords::purpose(), dialog));
    text->addWidget(makeLine(AboutWords::licence(), dialog));
    text->addWidget(makeLine(AboutWords::map(), dialog));
    text->addStretch(1);
    auto* row = new QHBoxLayout;
    row->setSpacing(3 * kRhythm);
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addLayout(text, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(3 * kRhythm, 3 * kRhythm, 3 * kRhythm, 2 * kRhythm);
    layout->setSpacing(2 * kRhythm);
    layout->addLayout(row, 1);
    layout->addWidget(buttons);
    dialog->resize(480, dialog->sizeHint().height());
    return dialog;
}

} // namespace

void showAbout(QWidget* parent)
{
    auto* dialog = parent != nullptr ? parent->findChild<QDialog*>(QStringLiteral("aboutDialog"),
                                                                   Qt::FindDirectChildrenOnly)
                                     : nullptr;
    if (dialog == nullptr)
        dialog = makeDialog(parent);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace scenekeeper::ui
