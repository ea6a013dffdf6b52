package io.github.threescaleha.operator;

/**
 * Where system keeps its files.
 *
 * @param whole {@code spec.system.fileStorage}
 * @param claim {@code persistentVolumeClaim}
 * @param s3 {@code simpleStorageService}
 */
public record FileStorage(Setting<Boolean> whole, Setting<Boolean> claim, Setting<Boolean> s3) {
    static FileStorage of(Place place) {
        return new FileStorage(
                place.presence(),
                place.child("persistentVolumeClaim").presence(),
                place.child("simpleStorageService").presence());
    }

    /** Whether the files are certainly on a PersistentVolumeClaim, which they are unless S3 is set. */
    public boolean isClaim() {
        return s3.isUnset();
    }

    /** Whether both are set, which the operator refuses. */
    public boolean isBoth() {
        return claim.isSet() && s3.isSet();
    }
}
