// Whether these tests are built with the address or the thread sanitizer.
#pragma once

namespace tracuu::test {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = false;
#endif

}  // namespace tracuu::test
