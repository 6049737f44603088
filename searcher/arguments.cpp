#include "searcher/arguments.hpp"

#include <boost/program_options.hpp>
#include <optional>
#include <utility>

#include "corpus/message.hpp"
#include "searcher/option_table.hpp"

namespace tracuu {
namespace {

namespace po = boost::program_options;

po::options_description described_options() {
    po::options_description described;
    for (const OptionEntry& option : option_table()) {
        if (option.value == nullptr) {
            described.add_options()(option.name, "");
        } else if (option.may_repeat) {
            described.add_options()(option.name, po::value<std::vector<std::string>>());
        } else {
            described.add_options()(option.name, po::value<std::string>());
        }
    }
    return described;
}

/// Options go to Boost as "--name" or "--name=value", with their English names.
class Splitter {
public:
    explicit Splitter(const std::vector<std::string>& arguments) : arguments_(arguments) {}

    std::optional<Error> run() {
        for (; at_ < arguments_.size(); ++at_) {
            const std::string& argument = arguments_[at_];
            if (argument == "--") {
                end_options();
                return std::nullopt;
            }
            if (argument == "-h" || argument == "-V") {
                options.push_back(argument == "-h" ? "--help" : "--version");
            } else if (!argument.starts_with("--")) {
                words.push_back(argument);
            } else if (auto error = take_option(argument)) {
                return error;
            }
        }
        plain_words = words.size();
        return std::nullopt;
    }

    std::vector<std::string> options, words;
    std::size_t plain_words = 0;

private:
    void end_options() {
        plain_words = words.size();
        const auto rest = arguments_.begin() + static_cast<std::ptrdiff_t>(at_) + 1;
        words.insert(words.end(), rest, arguments_.end());
    }

    std::optional<Error> take_option(const std::string& argument) {
        const std::size_t equals = argument.find('=');
        const bool has_value = equals != std::string::npos;
        const std::string typed = argument.substr(0, equals);
        const std::string name = english_name(typed.substr(2));
        const OptionEntry* option = find_option(name);
        if (option == nullptr) return usage_error(trf("there is no option {}", typed));
        if (option->value == nullptr) {
            if (has_value) return usage_error(trf("{} takes no value", typed));
            options.push_back("--" + name);
            return std::nullopt;
        }
        std::string value;
        if (has_value) {
            value = argument.substr(equals + 1);
        } else if (at_ + 1 < arguments_.size()) {
            value = arguments_[++at_];
        }
        if (value.empty()) return usage_error(trf("{} needs a value", typed));
        options.push_back("--" + name + "=" + value);
        return std::nullopt;
    }

    const std::vector<std::string>& arguments_;
    std::size_t at_ = 0;
};

}  // namespace

Error usage_error(std::string message) {
    return Error{ErrorCode::usage, std::move(message), tr("See: tracuu --help"), {}};
}

Result<Arguments> read_arguments(const std::vector<std::string>& arguments) {
    Splitter split(arguments);
    if (auto error = split.run()) return *error;
    Arguments read;
    try {
        namespace style = po::command_line_style;
        const po::options_description described = described_options();
        const po::parsed_options parsed = po::command_line_parser(split.options)
                                              .options(described)
                                              .style(style::allow_long | style::long_allow_adjacent)
                                              .run();
        po::variables_map checked;
        po::store(parsed, checked);
        for (const po::option& option : parsed.options) {
            std::vector<std::string>& values = read.options[option.string_key];
            values.insert(values.end(), option.value.begin(), option.value.end());
        }
    } catch (const po::multiple_occurrences& error) {
        return usage_error(trf("{} is given twice", error.get_option_name()));
    } catch (const po::error& error) {
        return usage_error(error.what());
    }
    read.words = std::move(split.words);
    read.plain_words = split.plain_words;
    return read;
}

}  // namespace tracuu
