/// What tests need of a machine: real systemds, desktops and kanatas to run in, and the list of tests that had to be
/// skipped for the lack of one.
@NullMarked
package app.tomo.lab;

import org.jspecify.annotations.NullMarked;
