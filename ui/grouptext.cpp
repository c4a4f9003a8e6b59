// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grouptext.h"

#include <QCoreApplication>

namespace scenekeeper::ui {

namespace {

struct GroupText
{
    Q_DECLARE_TR_FUNCTIONS(scenekeeper::ui::GroupText)
};

} // namespace

QString copyText(const GroupPlace& place)
{
    //: How many times the archive holds one picture
    return place.isFirst ? GroupText::tr("Best of %Ln", nullptr, place.size) : GroupText::tr("Copy");
}

} // namespace scenekeeper::ui
