/**
 * Pieces of code. A fence takes one or several of its language's, one after the
 * other; `{noun}` and the like are filled with words, other braces are code's own.
 */
export const SNIPPETS = {
  python: [
    `import torch
from torch import nn
from {package}.{noun} import {Noun}, {verb}_{noun}`,
    `class {Noun}{Nouns}(nn.Module):
    """{Verbing} {adj} {nouns}."""

    def __init__(self, {noun}_size: int = {number}, dropout: float = 0.1) -> None:
        super().__init__()
        self.{noun} = nn.Linear({noun}_size, {number})
        self.dropout = nn.Dropout(p=dropout)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        # {Adj} {nouns} {verb} the {noun}.
        return self.dropout(torch.relu(self.{noun}(x)))`,
    `def {verb}_{noun}({noun}s, *, limit={number}, verbose=False):
    for i, {noun} in enumerate({noun}s):
        if {noun} is None or i > limit:
            continue
        if verbose:
            print(f"{verbing} {i} of {len({noun}s)}: {loss:.3f}")
        yield {noun}.{verb}(lr=1e-{number})`,
    `optimizer = torch.optim.AdamW(model.parameters(), lr={decimal}e-4)
for epoch in range({number}):
    for inputs, targets in loader:
        optimizer.zero_grad(set_to_none=True)
        loss = criterion(model(inputs), targets)
        loss.backward()
        optimizer.step()
    print('epoch', epoch, "loss", round(loss.item(), 4))`,
    `@torch.no_grad()
def {verb}(model, loader):
    model.eval()
    hits = sum((model(x).argmax(-1) == y).sum().item() for x, y in loader)
    return 100.0 * hits / len(loader.dataset)  # per cent`,
    `with {package}.{noun}(device="cuda:0") as {noun}:
    result = {noun}.{verb}([{number}, {number}, {number}], mode='{adj}')
    assert result.shape == ({number}, {number}), "{adj} {noun}"`,
    `try:
    model = {package}.compile(model, mode="{adj}")
except (RuntimeError, KeyError) as error:
    raise SystemExit(f'no {noun}: {error}') from error`,
    `{noun}s = {"{noun}": {number}, '{noun}': {decimal}, "{adj}": True, "{verb}": None}
pairs = sorted({noun}s.items(), key=lambda pair: -len(pair[0]))[:{number}]`,
  ],
  cpp: [
    `#include <torch/torch.h>
#include <vector>

namespace {package} {`,
    `// {Verbing} the {noun}.
struct {Noun}Impl : torch::nn::Module {
  explicit {Noun}Impl(int64_t size) : {noun}(register_module("{noun}", torch::nn::Linear(size, {number}))) {}

  torch::Tensor forward(const torch::Tensor& x) { return torch::relu({noun}->forward(x)); }

  torch::nn::Linear {noun}{nullptr};
};`,
    `template <typename T>
std::vector<T> {verb}_{noun}(const std::vector<T>& input, size_t limit = {number}) {
  std::vector<T> output;
  output.reserve(input.size());
  for (const auto& item : input) {
    if (output.size() >= limit) break;  /* {adj} */
    output.push_back(item * static_cast<T>({decimal}));
  }
  return output;
}`,
    `int main(int argc, char* argv[]) {
  auto {noun} = torch::rand({{number}, {number}});
  std::cout << "{noun}: " << {noun}.sizes() << '\\n';
  return argc > 1 ? 0 : 1;
}`,
  ],
  sh: [
    `# {Verbing} the {noun}
pip install --upgrade {package}=={version}.0`,
    `git clone https://example.org/{package}/{noun}.git
cd {noun} && python setup.py develop`,
    `export {package}_HOME="$HOME/.{noun}"
for n in 1 2 4 8; do
  python -m {package}.{noun} --{noun}=$n --{adj} | tee "{noun}-$n.log"
done`,
    `if ! command -v {package} > /dev/null; then
  echo "{package}: no {noun}" >&2
  exit 1
fi`,
  ],
  json: [
    `{
  "{noun}": "{package}",
  "{noun}_size": {number},
  "{adj}": true,
  "{noun}s": [{number}, {decimal}, null],
  "{verb}": { "{noun}": "{adj}", "url": "https://example.org/{noun}" }
}`,
    `[
  { "id": {number}, "name": "{noun}-{noun}", "score": {decimal} },
  { "id": {number}, "name": "{adj}-{noun}", "score": {decimal}, "tags": ["{noun}", "{noun}"] }
]`,
  ],
  yaml: [
    `name: {package}
on: [push, pull_request]
jobs:
  {verb}:
    runs-on: ubuntu-latest
    steps:
      - name: {Verbing} the {noun}
        run: |
          make {noun} JOBS={number}
        timeout-minutes: {number}`,
    `{noun}:
  replicas: {number}
  image: "example.org/{package}:{version}"
  labels: { {noun}: {adj}, tier: '{noun}' }
  # {Adj} {nouns}
  limits:
    - cpu: {number}m
    - memory: {number}Gi`,
  ],
  plain: [
    `Epoch {number}: loss={decimal} {noun}={decimal}
Epoch {number}: loss={decimal} {noun}={decimal}
Finished {verbing} {number} {nouns} in {decimal} s`,
    `$ {package} {verb} --{noun} {number}
{package} {version}: {verbing} {noun} ... done`,
    `Traceback (most recent call last):
  File "{noun}.py", line {number}, in <module>
    {noun}.{verb}({adj}=True)
{Noun}Error: {adj} {noun} has {number} {nouns}, not {number}`,
    `>>> import {package}
>>> {package}.{verb}({number}, "{noun}")
tensor([[{decimal}, {decimal}], [{decimal}, {decimal}]])`,
    `model = {package}.{noun}({adj}=True)
model.{verb}(inputs, {noun}={number})
for {noun} in model.{noun}s():
    {noun}.{verb}()`,
    `{noun}/
|-- {noun}_{noun}/
|   |-- {verb}.py
|   \`-- {noun}.json
\`-- README`,
    `  +---------+      +----------+
  | {noun} | ---> | {noun} |
  +---------+      +----------+`,
  ],
} satisfies Record<string, readonly string[]>;

export type SnippetLanguage = keyof typeof SNIPPETS;

/** How posts tag their fences, as counted on old posts. */
export const FENCE_TAGS: readonly (readonly [
  weight: number,
  fence: readonly [tag: string, language: SnippetLanguage],
])[] = [
  [60, ['', 'plain']],
  [22, ['python', 'python']],
  [3, ['Python', 'python']],
  [3, ['python ', 'python']],
  [6, ['sh', 'sh']],
  [3, ['bash', 'sh']],
  [6, ['cpp', 'cpp']],
  [4, ['json', 'json']],
  [3, ['yaml', 'yaml']],
];
