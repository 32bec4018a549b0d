/// What the simulated daemon does wrong, and when: a script of one fault a line (`simulator.md`). Pure.
@NullMarked
package app.tomo.simulator.script;

import org.jspecify.annotations.NullMarked;
