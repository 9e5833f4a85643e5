/** The command line: one class a subcommand, and what exit codes mean. */
@NullMarked
package io.onrecord.local.cli;

import org.jspecify.annotations.NullMarked;
