# Indexes SAMPLES into a fresh ARCHIVE with PROGRAM.
file(REMOVE_RECURSE ${ARCHIVE})
execute_process(COMMAND ${PROGRAM} --db ${ARCHIVE} ${SAMPLES} RESULT_VARIABLE status)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "tracuu-index left with ${status}")
endif()
