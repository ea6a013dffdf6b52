package io.github.threescaleha.simulation;

import java.util.List;
import java.util.Map;

/**
 * A placement that shows an extreme.
 *
 * @param peak the number of pods in its fullest domain
 * @param fullest the nodes of that domain, as indices of the cluster
 * @param pods how many pods each node holds, by its index; those that hold none may be left out
 */
record Layout(int peak, List<Integer> fullest, Map<Integer, Integer> pods) {}
