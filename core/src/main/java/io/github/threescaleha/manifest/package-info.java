/** From documents to the objects in them: APIManagers and Secrets, unwrapped from Lists, Templates and policies. */
@NullMarked
package io.github.threescaleha.manifest;

import org.jspecify.annotations.NullMarked;
