// What a fuzz target provides: libFuzzer calls the first, random_driver.cpp both.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

/// Runs the code under test on `data`; aborts, with a reason on stderr, when it misbehaves.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

/// Pieces that inputs are made of where no libFuzzer is at hand.
std::vector<std::string_view> fuzz_fragments();
