/// Looks at the threads of a test.
@NullMarked
package app.tomo.threads;

import org.jspecify.annotations.NullMarked;
