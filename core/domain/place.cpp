// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/place.h"

#include <QStringList>

namespace scenekeeper::domain {

using namespace Qt::StringLiterals;

QString placeSourceName(PlaceSource source)
{
    return source == PlaceSource::File ? u"file"_s : u"nearest"_s;
}

PlaceSource placeSourceFromName(QStringView name)
{
    return name == u"file" ? PlaceSource::File : PlaceSource::Nearest;
}

QString Place::name() const
{
    QStringList parts;
    for (const QString& part : {town, region, country.isEmpty() ? countryCode : country}) {
        if (!part.isEmpty() && (parts.isEmpty() || parts.back() != part))
            parts << part;
    }
    return parts.join(u", "_s);
}

} // namespace scenekeeper::domain
