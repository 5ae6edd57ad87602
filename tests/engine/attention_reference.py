# SPDX-FileCopyrightText: Saliscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Attention rollout and gradient-weighted attention from the formulas of the papers, with torch and whole matrices.

Abnar & Zuidema 2020, "Quantifying attention flow in transformers"; Chefer, Gur & Wolf 2021, "Generic attention-model
explainability for interpreting bi-modal and encoder-decoder transformers", rule 5.
"""

import torch


def rollout(attention):
    """Of every block's N x heads x T x T, from the first to the last: T x T."""
    reach = torch.eye(attention[0].shape[-1], dtype=torch.float64)
    for block in attention:
        mixed = block.detach()[0].double().mean(0) / 2 + torch.eye(len(reach), dtype=torch.float64) / 2
        reach = mixed / mixed.sum(-1, keepdim=True) @ reach
    return reach


def chefer(attention, gradients):
    """Likewise, with the gradients of the score that is explained."""
    relevance = torch.eye(attention[0].shape[-1], dtype=torch.float64)
    for block, gradient in zip(attention, gradients):
        product = block.detach()[0].double() * gradient[0].double()
        relevance = relevance + product.clamp(min=0).mean(0) @ relevance
    return relevance


def attention_maps(scores, attention, output, prefix, is_mean=False, sign=1):
    """SCORES, the network's answer for one picture, were computed from ATTENTION.

    Returns the two maps by name, before post-processing, of a square of tokens behind PREFIX others. The classifier
    reads the first token, or the mean of those behind the prefix. The identity, which the second algorithm starts from,
    is taken out of its map.
    """
    gradients = torch.autograd.grad(sign * scores[0, output], attention, retain_graph=True)
    both = {"attentionrollout": rollout(attention), "attentionchefer": chefer(attention, gradients)}
    both["attentionchefer"] = both["attentionchefer"] - torch.eye(len(both["attentionchefer"]), dtype=torch.float64)
    rows = {name: (whole[prefix:].mean(0) if is_mean else whole[0])[prefix:] for name, whole in both.items()}
    side = round(len(rows["attentionrollout"]) ** 0.5)
    return {name: row.reshape(side, side) for name, row in rows.items()}
