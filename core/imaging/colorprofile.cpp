// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/colorprofile.h"

#include "core/imaging/contenthash.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <list>
#include <mutex>
#include <vector>

#include <lcms2.h>

namespace scenekeeper::imaging {

namespace {

/// The largest profiles of printing presses have some megabytes.
constexpr qsizetype kMaxProfileBytes = qsizetype{16} << 20;
constexpr std::size_t kKeptTransforms = 16;

struct CloseProfile
{
    void operator()(void* profile) const { cmsCloseProfile(profile); }
};
using Profile = std::unique_ptr<void, CloseProfile>;

using TransformPtr = std::shared_ptr<const ColorTransform>;

/// Pixels of a grey profile are read from the first of their three bytes.
constexpr cmsUInt32Number kGrayInRgb = COLORSPACE_SH(PT_GRAY) | CHANNELS_SH(1) | BYTES_SH(1) | EXTRA_SH(2);

/// Tables of floating numbers are optional, and only they may have steps without end: a few kilobytes keep
/// lcms busy for a second, some megabytes for an hour. What stands beside them means the same.
void dropFloatTables(cmsHPROFILE profile)
{
    for (const cmsTagSignature tag : {cmsSigDToB0Tag, cmsSigDToB1Tag, cmsSigDToB2Tag, cmsSigDToB3Tag})
        cmsWriteTag(profile, tag, nullptr);
}

bool describesPictures(cmsHPROFILE profile)
{
    const cmsProfileClassSignature kind = cmsGetDeviceClass(profile);
    return kind == cmsSigInputClass || kind == cmsSigDisplayClass || kind == cmsSigOutputClass ||
           kind == cmsSigColorSpaceClass;
}

/// 0 where the profile is for other pixels.
cmsUInt32Number inputFormat(cmsHPROFILE profile, StoredPixels pixels)
{
    const cmsColorSpaceSignature space = cmsGetColorSpace(profile);
    if (pixels == StoredPixels::Rgb)
        return space == cmsSigRgbData ? TYPE_RGB_8 : space == cmsSigGrayData ? kGrayInRgb : 0;
    if (space != cmsSigCmykData)
        return 0;
    return pixels == StoredPixels::Inks ? TYPE_CMYK_8 : TYPE_CMYK_8_REV;
}

/// Whether colours stay what they are, or move by what nobody sees: sRGB's own profile has many makers.
bool changesNothing(const ColorTransform& transform, bool isGray)
{
    constexpr int kStep = 32;
    std::vector<std::uint8_t> before;
    const auto add = [&before](int red, int green, int blue) {
        for (const int value : {red, green, blue})
            before.push_back(static_cast<std::uint8_t>(std::min(value, 255)));
    };
    for (int red = 0; red <= 256; red += kStep) {
        if (isGray) {
            add(red, red, red);
            continue;
        }
        for (int green = 0; green <= 256; green += kStep) {
            for (int blue = 0; blue <= 256; blue += kStep)
                add(red, green, blue);
        }
    }
    std::vector<std::uint8_t> after(before.size());
    transform.convert(before.data(), after.data(), before.size() / 3);
    return std::equal(before.begin(), before.end(), after.begin(),
                      [](int a, int b) { return std::abs(a - b) <= 1; });
}

TransformPtr build(const QByteArray& bytes, StoredPixels pixels)
{
    const Profile from(cmsOpenProfileFromMem(bytes.constData(), static_cast<cmsUInt32Number>(bytes.size())));
    if (!from || !describesPictures(from.get()))
        return nullptr;
    const cmsUInt32Number format = inputFormat(from.get(), pixels);
    if (format == 0)
        return nullptr;
    dropFloatTables(from.get());
    const Profile srgb(cmsCreate_sRGBProfile());
    // Without lcms's memory of the last colour, which threads would share.
    cmsHTRANSFORM handle =
        cmsCreateTransform(from.get(), format, srgb.get(), TYPE_RGB_8, INTENT_PERCEPTUAL, cmsFLAGS_NOCACHE);
    if (handle == nullptr)
        return nullptr;
    auto transform = std::make_shared<const ColorTransform>(handle);
    if (pixels == StoredPixels::Rgb && changesNothing(*transform, format == kGrayInRgb))
        return nullptr;
    return transform;
}

/// The transforms used last, by content of their profiles; also that there is none to be made.
class TransformCache
{
public:
    TransformPtr get(const QByteArray& profile, StoredPixels pixels)
    {
        const Key key{sha256(profile), pixels};
        {
            const std::lock_guard lock(m_mutex);
            const auto found = find(key);
            if (found != m_entries.end()) {
                m_entries.splice(m_entries.begin(), m_entries, found);
                return found->transform;
            }
        }
        // Two threads may build the same one: rare, and cheaper than waiting for each other's.
        TransformPtr transform = build(profile, pixels);
        const std::lock_guard lock(m_mutex);
        if (find(key) == m_entries.end())
            m_entries.push_front({key, transform});
        if (m_entries.size() > kKeptTransforms)
            m_entries.pop_back();
        return transform;
    }

private:
    struct Key
    {
        QByteArray digest;
        StoredPixels pixels = StoredPixels::Rgb;

        friend bool operator==(const Key&, const Key&) = default;
    };
    struct Entry
    {
        Key key;
        TransformPtr transform;
    };

    std::list<Entry>::iterator find(const Key& key)
    {
        return std::find_if(m_entries.begin(), m_entries.end(),
                            [&key](const Entry& entry) { return entry.key == key; });
    }

    std::mutex m_mutex;
    std::list<Entry> m_entries; ///< last used first
};

bool isGray(const domain::PixelImage& image)
{
    for (std::size_t i = 0; i + 2 < image.rgb.size(); i += 3) {
        if (image.rgb[i] != image.rgb[i + 1] || image.rgb[i] != image.rgb[i + 2])
            return false;
    }
    return true;
}

bool isGrayProfile(const QByteArray& profile)
{
    constexpr qsizetype kSpaceAt = 16; // of the header's colour space
    return profile.mid(kSpaceAt, 4) == "GRAY";
}

/// sRGB's curve, which the curves of BT.601 and BT.709 are shown with as well.
using Curve = std::unique_ptr<cmsToneCurve, decltype(&cmsFreeToneCurve)>;
Curve srgbCurve()
{
    constexpr cmsInt32Number kPiecewise = 4;
    const std::array<cmsFloat64Number, 5> parameters{2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.04045};
    return {cmsBuildParametricToneCurve(nullptr, kPiecewise, parameters.data()), &cmsFreeToneCurve};
}

} // namespace

TransformPtr ColorTransform::forProfile(const QByteArray& profile, StoredPixels pixels)
{
    if (profile.isEmpty() || profile.size() > kMaxProfileBytes)
        return nullptr;
    static TransformCache cache; // a memory of what only depends on the arguments
    return cache.get(profile, pixels);
}

ColorTransform::~ColorTransform()
{
    cmsDeleteTransform(m_handle);
}

void ColorTransform::convert(const std::uint8_t* from, std::uint8_t* to, std::size_t count) const
{
    constexpr std::size_t kAtOnce = std::size_t{1} << 24; // lcms counts in 32 bits
    const std::size_t inBytes =
        T_CHANNELS(cmsGetTransformInputFormat(m_handle)) + T_EXTRA(cmsGetTransformInputFormat(m_handle));
    for (std::size_t done = 0; done < count; done += kAtOnce) {
        const std::size_t now = std::min(kAtOnce, count - done);
        cmsDoTransform(m_handle, from + done * inBytes, to + done * 3, static_cast<cmsUInt32Number>(now));
    }
}

bool convertToSrgb(domain::PixelImage& image, const QByteArray& profile)
{
    // Some programs leave a scan's grey profile in a picture that has been coloured.
    if (profile.isEmpty() || (isGrayProfile(profile) && !isGray(image)))
        return false;
    const TransformPtr transform = ColorTransform::forProfile(profile, StoredPixels::Rgb);
    if (transform)
        transform->convert(image.rgb.data(), image.rgb.data(), image.rgb.size() / 3);
    return transform != nullptr;
}

QByteArray profileOfVideoColors(int primaries, int transfer)
{
    constexpr int kBt2020 = 9;
    constexpr int kDisplayP3 = 12;
    constexpr std::array kLikeSrgb{1, 6, 13, 14, 15};
    if (std::find(kLikeSrgb.begin(), kLikeSrgb.end(), transfer) == kLikeSrgb.end())
        return {};
    const cmsCIExyY white{0.3127, 0.3290, 1.0};
    cmsCIExyYTRIPLE colors;
    if (primaries == kBt2020)
        colors = {{0.708, 0.292, 1.0}, {0.170, 0.797, 1.0}, {0.131, 0.046, 1.0}};
    else if (primaries == kDisplayP3)
        colors = {{0.680, 0.320, 1.0}, {0.265, 0.690, 1.0}, {0.150, 0.060, 1.0}};
    else
        return {};
    const Curve curve = srgbCurve();
    std::array<cmsToneCurve*, 3> curves{curve.get(), curve.get(), curve.get()};
    const Profile profile(cmsCreateRGBProfile(&white, &colors, curves.data()));
    cmsUInt32Number size = 0;
    if (!profile || cmsSaveProfileToMem(profile.get(), nullptr, &size) == 0)
        return {};
    QByteArray bytes(static_cast<qsizetype>(size), Qt::Uninitialized);
    if (cmsSaveProfileToMem(profile.get(), bytes.data(), &size) == 0)
        return {};
    return bytes;
}

} // namespace scenekeeper::imaging
