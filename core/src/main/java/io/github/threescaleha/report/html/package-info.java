/** The pages that people look at in a browser: what stands on them, and templates that escape it. Knows nothing else. */
@NullMarked
package io.github.threescaleha.report.html;

import org.jspecify.annotations.NullMarked;
