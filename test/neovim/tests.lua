-- Tests of `pressroom lsp --stdio` in Neovim, started by runTests.mjs. The environment names the
-- command line's file (PRESSROOM_CLI) and the draft to open (PRESSROOM_DRAFT).

local deadline = 15000
local counts = { passed = 0, failed = 0 }

local function say(text)
  io.stdout:write(text .. '\n')
end

local function test(name, body)
  local ok, problem = xpcall(body, debug.traceback)
  local outcome = ok and 'passed' or 'failed'
  counts[outcome] = counts[outcome] + 1
  say(ok and '✓ ' .. name or '✗ ' .. name .. '\n' .. problem)
end

-- What `look` returns, as soon as it is not nil; Neovim takes the server's messages meanwhile.
local function eventually(what, look)
  local seen
  vim.wait(deadline, function()
    seen = look()
    return seen ~= nil
  end, 10)
  return seen or error('There was ' .. what .. ' to come within ' .. deadline / 1000 .. ' s.', 2)
end

vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.PRESSROOM_DRAFT))
local draft = vim.api.nvim_get_current_buf()
local server = vim.lsp.start_client({
  name = 'pressroom',
  cmd = { 'node', vim.env.PRESSROOM_CLI, 'lsp', '--stdio' },
  root_dir = vim.fn.fnamemodify(vim.env.PRESSROOM_DRAFT, ':h'),
  get_language_id = function()
    return 'press-release'
  end,
})
vim.lsp.buf_attach_client(draft, server)

local function finding(rule)
  for _, diagnostic in ipairs(vim.diagnostic.get(draft)) do
    if diagnostic.user_data.lsp.code == rule then
      return diagnostic
    end
  end
end

-- The line, from 0 on, and the byte in it where the draft first says `words`.
local function place(words)
  for index, line in ipairs(vim.api.nvim_buf_get_lines(draft, 0, -1, true)) do
    local start = line:find(words, 1, true)
    if start then
      return index - 1, start - 1
    end
  end
  error('The draft does not say “' .. words .. '”.', 2)
end

-- What the server answers to a request about a place.
local function ask(method, line, byte)
  vim.api.nvim_win_set_cursor(0, { line + 1, byte })
  local params = vim.lsp.util.make_position_params(0, vim.lsp.get_client_by_id(server).offset_encoding)
  local answer, problem = vim.lsp.buf_request_sync(draft, method, params, deadline)
  assert(answer and answer[server], problem or 'The server did not answer.')
  return answer[server].result
end

test('shows findings at the words that are wrong', function()
  local wrong = eventually('a finding of weekday-wrong', function()
    return finding('weekday-wrong')
  end)
  local line, byte = place('Wednesday')
  assert(wrong.lnum == line and wrong.col == byte, 'at ' .. wrong.lnum .. ':' .. wrong.col)
  assert(wrong.severity == vim.diagnostic.severity.ERROR)
end)

test('takes a finding away when the draft is put right', function()
  local line, byte = place('Wednesday')
  vim.api.nvim_buf_set_text(draft, line, byte, line, byte + #'Wednesday', { 'Thursday' })
  eventually('an end of weekday-wrong', function()
    return finding('weekday-wrong') == nil or nil
  end)
end)

test('tells of earlier inspections of the service under the cursor', function()
  local text = ask('textDocument/hover', place('Cumbria and Lancashire')).contents.value
  assert(text:find('5 October 2017', 1, true), text)
  assert(text:find('30 May 2019', 1, true), text)
end)

test('completes a note that is missing', function()
  local last = vim.api.nvim_buf_line_count(draft)
  vim.api.nvim_buf_set_lines(draft, last, last, true, { '6. ' })
  local answer = ask('textDocument/completion', last, #'6. ')
  local labels = {}
  for _, item in ipairs(answer and (answer.items or answer) or {}) do
    table.insert(labels, item.label)
  end
  assert(table.concat(labels, '\n'):lower():find('media', 1, true), vim.inspect(labels))
end)

say(counts.passed .. ' passed, ' .. counts.failed .. ' failed')
vim.lsp.stop_client(server)
vim.cmd(counts.failed == 0 and 'quitall!' or 'cquit 1')
