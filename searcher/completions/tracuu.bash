# bash completion for tracuu(1): options, verbs, and places, terms and documents of the archive.

_tracuu_values() { # KIND: what tracuu offers for what is typed of the word
    local typed=${cur#[\'\"]} database=() i
    typed=${typed//\\/}
    for ((i = 1; i < COMP_CWORD - 1; ++i)); do
        [ "${COMP_WORDS[i]}" = --db ] && database+=(--db "${COMP_WORDS[i + 1]}")
    done
    mapfile -t COMPREPLY < <("${COMP_WORDS[0]}" complete "${database[@]}" -- "$1" "$typed" 2>/dev/null)
    # Names hold spaces: bash then quotes them as it does file names.
    compopt -o filenames 2>/dev/null
}

_tracuu() {
    local cur=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()
    case $previous in
        --ward | --phuong) _tracuu_values ward ;;
        --district | --quan) _tracuu_values district ;;
        --province | --tinh) _tracuu_values province ;;
        --term | --nhiemky) _tracuu_values term ;;
        --doc | --vanban) _tracuu_values doc ;;
        --facet) mapfile -t COMPREPLY < <(compgen -W 'ward district province term year month doc' -- "$cur") ;;
        --sort | --sapxep) mapfile -t COMPREPLY < <(compgen -W 'relevance newest oldest' -- "$cur") ;;
        --format) mapfile -t COMPREPLY < <(compgen -W 'text json jsonl csv' -- "$cur") ;;
        --color) mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$cur") ;;
        --lang) mapfile -t COMPREPLY < <(compgen -W 'vi en' -- "$cur") ;;
        --db) mapfile -t COMPREPLY < <(compgen -d -- "$cur") && compopt -o filenames 2>/dev/null ;;
        --queries) mapfile -t COMPREPLY < <(compgen -f -- "$cur") && compopt -o filenames 2>/dev/null ;;
        *)
            if [[ $cur == --* ]]; then
                _tracuu_values option
            elif [ "$COMP_CWORD" -eq 1 ]; then
                _tracuu_values verb
            fi
            ;;
    esac
}
complete -F _tracuu tracuu
