package io.github.threescaleha.rules.storage;

import io.github.threescaleha.operator.FileStorage;
import io.github.threescaleha.rule.Area;
import io.github.threescaleha.rule.Rule;
import io.github.threescaleha.rule.RuleContext;
import io.github.threescaleha.rule.RuleInfo;
import io.github.threescaleha.rule.Severity;
import io.github.threescaleha.rule.Topic;
import io.github.threescaleha.rule.Violation;
import java.util.List;

/** System's files are where pods on all nodes reach them. */
public final class FileStorageRule implements Rule {
    private static final RuleInfo INFO = new RuleInfo(
            "file-storage",
            Area.STORAGE,
            Severity.INFO,
            "The files of system lie on a PersistentVolumeClaim",
            "without ReadWriteMany storage system-app and system-sidekiq stay on one node, and its loss takes the portals down",
            "use S3 (simpleStorageService), or a storage class that offers ReadWriteMany");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Violation> check(RuleContext context) {
        FileStorage storage = context.installation().fileStorage();
        if (!storage.isClaim()) {
            return List.of();
        }
        return List.of(Violation.at(
                context.installation().manifest(),
                storage.whole().pointer(),
                "system keeps its files on a PersistentVolumeClaim: its storage class must offer ReadWriteMany across nodes",
                Topic.FILE_STORAGE));
    }
}
