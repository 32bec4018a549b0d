package app.tomo;

import app.tomo.config.Places;
import app.tomo.config.Surroundings;

/// Where on the machine this Tomo is: what it was started with, and where its profile keeps its files.
record Machine(Surroundings surroundings, Places places) {}
