// Catch2 v2 (Debian 12) and v3 differ in their headers; everything else we use is the same.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
