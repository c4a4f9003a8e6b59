// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/correctiondesk.h"

#include "ui/controllers/labelcontroller.h"
#include "ui/controllers/reviewcontroller.h"
#include "ui/photographsarea.h"
#include "ui/views/photogridview.h"

#include <algorithm>

namespace scenekeeper::ui {

using domain::ShownLabel;

CorrectionDesk::CorrectionDesk(LabelController& labels, PhotographsArea& photographs, QObject* parent)
    : QObject(parent), m_labels(labels), m_photographs(photographs)
{
}

void CorrectionDesk::setLabel(base::LabelId label)
{
    ReviewController& review = m_photographs.review();
    const std::vector<ShownLabel> shown = review.shownLabels();
    const bool isSame = shown.size() == 1 && shown.front().id == label;
    if (review.isOpen() && isSame) {
        confirmInReview();
        return;
    }
    m_labels.setLabel(m_photographs.chosenPhotos(), label);
    if (review.isOpen())
        review.decided(ReviewAnswer::Changed);
}

void CorrectionDesk::toggleLabel(base::LabelId label)
{
    const domain::Label* known = m_labels.find(label);
    if (known != nullptr && m_photographs.review().isOpen())
        toggleInReview(*known);
    else
        m_labels.toggleLabel(m_photographs.chosenPhotos(), label);
}

void CorrectionDesk::toggleInReview(const domain::Label& label)
{
    ReviewController& review = m_photographs.review();
    if (!review.currentPhoto().isValid())
        return;
    std::vector<ShownLabel> labels = review.shownLabels();
    const auto isIt = [&label](const ShownLabel& shown) { return shown.id == label.id; };
    const bool adds = std::none_of(labels.begin(), labels.end(), isIt);
    if (adds) {
        labels.push_back({label.id, label.name, std::nullopt, domain::AssignmentSource::Human});
        m_labels.addLabel(m_photographs.chosenPhotos(), label.id);
    } else {
        std::erase_if(labels, isIt);
        m_labels.removeLabel(m_photographs.chosenPhotos(), label.id);
    }
    review.labelsChanged(labels);
}

void CorrectionDesk::confirm()
{
    if (m_photographs.review().isOpen()) {
        confirmInReview();
        return;
    }
    m_labels.confirm(m_photographs.chosenPhotos());
    m_photographs.grid().step(1);
}

void CorrectionDesk::confirmInReview()
{
    // Also that no label applies: else a picture of something else could never leave the list.
    ReviewController& review = m_photographs.review();
    const std::vector<ShownLabel> shown = review.shownLabels();
    const ReviewDoubt* doubt = review.doubt();
    const bool isKept =
        doubt != nullptr && std::none_of(shown.begin(), shown.end(),
                                         [doubt](const auto& label) { return label.id == doubt->seen; });
    if (isKept)
        m_labels.keepLabels(m_photographs.chosenPhotos(), shown, doubt->seen);
    else
        m_labels.setLabels(m_photographs.chosenPhotos(), shown);
    review.decided(ReviewAnswer::Confirmed);
}

void CorrectionDesk::reject()
{
    if (m_photographs.review().isOpen())
        rejectInReview();
    else
        m_labels.rejectShown(m_photographs.chosenPhotos());
}

void CorrectionDesk::rejectInReview()
{
    ReviewController& review = m_photographs.review();
    const std::vector<ShownLabel> shown = review.shownLabels();
    if (shown.empty())
        return;
    m_labels.removeLabel(m_photographs.chosenPhotos(), shown.front().id);
    review.decided(ReviewAnswer::Rejected);
}

void CorrectionDesk::changeToModel()
{
    if (const ReviewDoubt* doubt = m_photographs.review().doubt())
        setLabel(doubt->seen);
}

} // namespace scenekeeper::ui
