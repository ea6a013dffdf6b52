package io.github.threescaleha.engine;

import io.github.threescaleha.rule.Finding;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A finding as it is compared with others: a rule about a component at a place. */
final class Sameness {
    private final Finding finding;

    Sameness(Finding finding) {
        this.finding = finding;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sameness same && isAs(same.finding);
    }

    private boolean isAs(Finding other) {
        Finding.Location at = finding.location();
        Finding.Location there = other.location();
        return finding.rule().equals(other.rule())
                && Objects.equals(finding.component(), other.component())
                && at.document() == there.document()
                && at.span().start().offset() == there.span().start().offset()
                && at.span().end().offset() == there.span().end().offset()
                && at.pointer().text().equals(there.pointer().text())
                && at.object().equals(there.object())
                && at.file().equals(there.file());
    }

    @Override
    public int hashCode() {
        Finding.Location at = finding.location();
        int hash = 31 * finding.rule().hashCode() + Objects.hashCode(finding.component());
        hash = 31 * hash + at.pointer().text().hashCode();
        return 31 * hash + at.span().start().offset();
    }
}
