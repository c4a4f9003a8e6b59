// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/photoreader.h"
#include "core/pipeline/runcontrol.h"
#include "core/pipeline/workitems.h"

#include <memory>
#include <optional>

namespace scenekeeper::places {
class Gazetteer;
}
namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::pipeline {

/// What every decode worker of a run does alike.
struct DecodeSettings
{
    QString catalogFile;
    std::optional<base::ModelId> model; ///< none: import without classifying
    int inputWidth = 0;                 ///< of the model, pixels
    int inputHeight = 0;
    qint64 maxPixels = 0;
    bool force = false;
    const places::Gazetteer* gazetteer = nullptr; ///< none: no names for places
};

/// Takes found files, leaves alone what is unchanged, and reads the rest: one read of the file gives
/// hash, metadata, thumbnail and model input. One object a thread, with a read-only catalogue of its own.
class DecodeWorker
{
public:
    DecodeWorker(const DecodeSettings& settings, RunControl& control, FoundQueue& found,
                 DecodedQueue& decoded, EndedQueue& ended);
    ~DecodeWorker();

    /// Blocks until the queue of found files ends. A catalogue that cannot be read fails the run.
    void run();

private:
    /// One file; an error is one of the catalogue's, not of the file.
    [[nodiscard]] base::Result<void> process(const FoundFile& found);
    [[nodiscard]] base::Result<void> readAndPassOn(const FoundFile& found, const domain::PhotoMetadata& facts,
                                                   EndedFile file);
    /// What the sidecars say besides labels; nothing where they need not be looked at, or cannot be read.
    [[nodiscard]] static domain::PhotoMetadata readSidecars(const FoundFile& found, bool isUnchanged,
                                                            EndedFile& file);
    /// Reads the metadata alone anew, for a sidecar that has changed beside a file that has not.
    void describe(const FoundFile& found, const domain::PhotoMetadata& facts, EndedFile& file) const;
    void complete(domain::PhotoMetadata& metadata, const domain::PhotoMetadata& facts) const;
    void readEmbedded(const FoundFile& found, imaging::ReadPhoto& read, EndedFile& file) const;
    [[nodiscard]] bool isUpToDate(const storage::KnownFile& known) const;
    void endUnread(const FoundFile& found, EndedFile file, imaging::ReadFailure failure);
    [[nodiscard]] imaging::ReadOptions readOptions() const;

    const DecodeSettings& m_settings;
    RunControl& m_control;
    FoundQueue& m_found;
    DecodedQueue& m_decoded;
    EndedQueue& m_ended;
    std::unique_ptr<storage::Catalog> m_catalog;
};

} // namespace scenekeeper::pipeline
