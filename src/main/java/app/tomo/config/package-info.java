/// What the person chose and where Tomo keeps its own files.
@NullMarked
package app.tomo.config;

import org.jspecify.annotations.NullMarked;
