// Runs a fuzz target over made-up inputs without libFuzzer: <target> [COUNT [SEED]].
//
// Inputs are fragments strung together, with a few bytes changed in some. The same seed gives the
// same inputs everywhere.
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>

#include "tests/fuzz/fuzz_target.hpp"

namespace {

class InputMaker {
public:
    explicit InputMaker(std::uint64_t seed) : random_(seed), fragments_(fuzz_fragments()) {}

    std::string make() {
        std::string input;
        for (std::size_t left = 1 + below(24); left > 0; --left) {
            if (!input.empty() && below(3) == 0) input += ' ';
            input += fragments_[below(fragments_.size())];
        }
        if (below(3) == 0) change_bytes(input);
        return input;
    }

private:
    // The standard's distributions differ between libraries; the engine does not.
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }

    void change_bytes(std::string& input) {
        for (std::size_t left = 1 + below(4); left > 0 && !input.empty(); --left) {
            const std::size_t at = below(input.size());
            switch (below(3)) {
                case 0:
                    input[at] = static_cast<char>(below(256));
                    break;
                case 1:
                    input.erase(at, 1 + below(3));
                    break;
                default:
                    input.insert(at, 1, static_cast<char>(below(256)));
            }
        }
    }

    std::mt19937_64 random_;
    std::vector<std::string_view> fragments_;
};

}  // namespace

int main(int argc, char** argv) {
    const unsigned long count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 10000;
    const unsigned long seed = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 1;
    InputMaker inputs(seed);
    for (unsigned long i = 0; i < count; ++i) {
        const std::string input = inputs.make();
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
    }
    std::printf("%lu inputs of seed %lu\n", count, seed);
}
