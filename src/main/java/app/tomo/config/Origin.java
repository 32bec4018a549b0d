package app.tomo.config;

/// Where the value of a setting came from; a later one overrules an earlier one.
public enum Origin {
    DEFAULT,
    FILE,
    ENVIRONMENT,
    COMMAND_LINE
}
