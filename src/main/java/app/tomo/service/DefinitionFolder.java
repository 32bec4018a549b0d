package app.tomo.service;

import org.jspecify.annotations.Nullable;

/// Where the files of a unit's definition are written. Blocks.
interface DefinitionFolder {
    /// Has that text stand in the file, in one step; the folder is made where it is missing.
    ///
    /// @return null when it is done, else why not
    @Nullable Hindrance write(String path, String text);

    /// Takes the file away, and its folder where that is one of drop-ins and nothing else is in it.
    @Nullable Hindrance delete(String path);
}
