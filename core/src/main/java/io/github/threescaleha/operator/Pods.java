package io.github.threescaleha.operator;

import io.github.threescaleha.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pods of one workload, any that the operator makes.
 *
 * @param workload the workload's name
 * @param labels what they carry
 */
record Pods(String workload, PodLabels labels) {
    private static final String APP = "app";
    private static final String DEFAULT_APP = "3scale-api-management";

    /**
     * The pods of a workload, labelled as the release labels them: metering labels, then common labels, then the user's,
     * then the one by which the workload finds them and those of the platform.
     *
     * @param release the release
     * @param workload the workload's name
     * @param group value of {@code threescale_component}
     * @param element value of {@code threescale_component_element}
     * @param appLabel {@code spec.appLabel}
     * @param userLabels the labels that the user adds to these pods
     */
    static Pods of(
            Release release,
            String workload,
            String group,
            String element,
            Setting<String> appLabel,
            Place userLabels) {
        Map<String, LabelValue> labels = new HashMap<>();
        addMetering(release, workload, labels);
        labels.put(APP, appLabel.isUnknown() ? new LabelValue.Unknown() : known(appLabel.or(DEFAULT_APP)));
        addComponent(release, workload, group, element, labels);
        for (YamlMapping.Entry label : userLabels.entries()) {
            labels.put(label.name(), value(userLabels.child(label.name())));
        }
        List<String> fixed = addFixed(release, workload, labels);
        return new Pods(workload, new PodLabels(labels, userLabels.isUnknown(), fixed));
    }

    private static void addMetering(Release release, String workload, Map<String, LabelValue> labels) {
        if (release.isAtLeast(Release.V2_12)) {
            labels.put("com.company", known("Red_Hat"));
            labels.put("rht.prod_name", known("Red_Hat_Integration"));
            labels.put("rht.prod_ver", known(release == Release.V2_12 ? "2021.Q4" : "master"));
            labels.put("rht.comp", known("3scale"));
            labels.put("rht.comp_ver", known(release.label()));
            labels.put("rht.subcomp", known(workload));
            labels.put("rht.subcomp_t", known("application"));
        } else if (release.isAtLeast(Release.V2_9)) {
            labels.put("com.redhat.product-name", known("3scale"));
            labels.put("com.redhat.component-name", known(workload));
            labels.put("com.redhat.product-version", known(release.label()));
            labels.put("com.redhat.component-type", known("application"));
            labels.put("com.redhat.component-version", new LabelValue.Unknown());
        }
    }

    /** In 2.8 zync lacks the second label and zync-que both (operator source, zync.go). */
    private static void addComponent(
            Release release, String workload, String group, String element, Map<String, LabelValue> labels) {
        boolean old = release == Release.V2_8;
        if (!old || !workload.equals("zync-que")) {
            labels.put("threescale_component", known(group));
        }
        if (!old || !workload.equals("zync-que") && !workload.equals("zync")) {
            labels.put("threescale_component_element", known(element));
        }
    }

    private static List<String> addFixed(Release release, String workload, Map<String, LabelValue> labels) {
        List<String> fixed = new ArrayList<>();
        if (release.makesDeployments()) {
            labels.put("pod-template-hash", new LabelValue.Unknown());
            fixed.add("pod-template-hash");
        } else {
            labels.put("deploymentconfig", known(workload));
            labels.put("deployment", new LabelValue.Numbered(workload + "-"));
            fixed.add("deploymentconfig");
            fixed.add("deployment");
        }
        labels.put(release.selectorLabel(), known(workload));
        fixed.add(release.selectorLabel());
        return fixed;
    }

    private static LabelValue value(Place label) {
        return label.isUnknown() ? new LabelValue.Unknown() : known(label.text().or(""));
    }

    private static LabelValue known(String text) {
        return new LabelValue.Known(text);
    }
}
