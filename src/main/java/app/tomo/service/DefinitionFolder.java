package app.tomo.service;

import org.jspecify.annotations.Nullable;

/// Where the files of a unit's definition are written. Blocks.
interface DefinitionFolder {
    /// Has that text stand in the file; the folder is made where it is missing. Where this process may write itself, that is
    /// one step; where somebody is asked, one who reads the file meanwhile may find a part of it, and no manager reads it
    /// before it is told to. What is answered with a hindrance may have been done all the same.
    ///
    /// @return null when it is done, else why not
    @Nullable Hindrance write(String path, String text);

    /// Takes the file away, and its folder where that is one of drop-ins and nothing else is in it.
    @Nullable Hindrance delete(String path);
}
