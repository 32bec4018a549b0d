/// The page on which a config is edited, checked, saved, applied and taken back.
@NullMarked
package app.tomo.ui.configuration;

import org.jspecify.annotations.NullMarked;
