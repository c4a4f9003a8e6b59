// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/bagwriter.h"
#include "core/archive/tagfilewriter.h"

#include <QBuffer>
#include <QXmlStreamWriter>
#include <memory>

namespace scenekeeper::archive {

/// Writes premis.xml (PREMIS 3) piece by piece: an object for the bag and one for each file with its fixity,
/// the events of the export, and who and what did it. Used on one thread; `file` must outlive it. Fails as
/// the file.
class PremisWriter
{
public:
    PremisWriter(TagFileWriter& file, const BagInfo& info);

    [[nodiscard]] base::Result<void> begin();
    /// `path` is the file's in the bag.
    [[nodiscard]] base::Result<void> add(const ExportedFile& file, const QString& path);
    [[nodiscard]] base::Result<void> finish();

private:
    struct Event
    {
        QString id;
        QString type;
        QString detail;
        QDateTime at;
    };

    void writeFixity(const QString& algorithm, const QByteArray& digest);
    void writeEventLinks(const ExportedFile& file);
    void writeEvents();
    void writeEvent(const Event& event);
    void writeAgent(const QString& id, const QString& name, const QString& type, const QString& version);
    void writeIdentifier(const QString& element, const QString& value);
    void writeText(const QString& element, const QString& text);
    void start(const QString& element);
    [[nodiscard]] base::Result<void> flush();

    TagFileWriter& m_file;
    const BagInfo m_info;
    std::unique_ptr<QBuffer> m_buffer;
    QXmlStreamWriter m_xml;
    QDateTime m_firstAt;
    QDateTime m_lastAt;
    bool m_hasLabels = false;    ///< a file was made of labels
    bool m_wasReadAgain = false; ///< a file was read again and compared
    bool m_hasEmbedded = false;
};

} // namespace scenekeeper::archive
