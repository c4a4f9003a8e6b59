// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/archive/foreignxmp.h"

#include "core/metadata/sidecarfile.h"
#include "tests/support/require.h"

namespace scenekeeper::tests {

using namespace Qt::StringLiterals;

QByteArray foreignXmp(const QByteArray& rating, const QByteArray& extension)
{
    const QByteArray about = extension.isEmpty() ? QByteArray()
                                                 : "xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\" "
                                                   "photoshop:SidecarForExtension=\"" +
                                                       extension + "\" ";
    return "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
           "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" " +
           about + "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmp:Rating=\"" + rating +
           "\"/></rdf:RDF></x:xmpmeta>";
}

QStringList labelsIn(const QString& sidecar, const QString& picture)
{
    QStringList names;
    const auto content = require(metadata::readSidecars(picture, {sidecar}, true));
    if (content.labels) {
        for (const domain::SceneLabel& label : content.labels->labels)
            names << (label.rejected ? u"not "_s + label.name : label.name);
    }
    names.sort();
    return names;
}

} // namespace scenekeeper::tests
