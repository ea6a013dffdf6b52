package io.github.threescaleha.cli;

import io.github.threescaleha.operator.Release;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a release as it is written, {@code 2.16}. */
final class ReleaseConverter implements ITypeConverter<Release> {
    @Override
    public Release convert(String text) {
        Release release = Release.named(text);
        if (release == null) {
            throw new TypeConversionException("there is no release '" + text + "'; known are "
                    + String.join(
                            ", ", Release.all().stream().map(Release::label).toList()));
        }
        return release;
    }
}
