package io.github.threescaleha.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How a linter was told to check.
 *
 * @param options what goes before any configuration
 * @param failOn which findings make a run fail, or {@code null} if the configuration may say
 * @param configuration where configurations come from
 * @param baseline the findings that are known
 * @param day the day by which waivers expire, or {@code null} for that of the run
 */
record Settings(
        Level options,
        @Nullable FailOn failOn,
        Configurations.Source configuration,
        Baseline baseline,
        @Nullable LocalDate day) {
    /** Which findings make a run fail for files of a configuration: as asked, else as configured, else errors. */
    FailOn failOn(@Nullable Configuration of) {
        if (failOn != null) {
            return failOn;
        }
        FailOn configured = of == null ? null : of.failOn();
        return configured == null ? FailOn.ERROR : configured;
    }

    LocalDate today() {
        return day == null ? LocalDate.now(ZoneId.systemDefault()) : day;
    }
}
