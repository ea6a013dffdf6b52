package io.github.threescaleha.manifest;

import java.util.List;

/**
 * What was found in a document.
 *
 * @param manifests the APIManagers and Secrets in it
 * @param skipped objects that were recognised and left out on purpose, such as policy templates that forbid
 */
public record DocumentManifests(List<Manifest> manifests, int skipped) {
    public DocumentManifests {
        manifests = List.copyOf(manifests);
    }
}
