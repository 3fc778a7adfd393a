-- What Neovim can show of a server's answers, but shows only when it is told: one word in `setup` for each.
local M = {}

local gongwen = require('gongwen')

local REST = 500 -- milliseconds without a movement, then the cursor rests
-- What ends the window that tells a problem; without the last two it would lie over a list that is opened below.
local GOES_WITH = { 'CursorMoved', 'CursorMovedI', 'InsertEnter', 'InsertCharPre', 'BufHidden', 'BufLeave', 'WinLeave' }

---@param buf integer
local function fold(_, buf)
  if not vim.lsp.foldexpr then
    return -- before Neovim 0.11
  end
  local function by_chapter(win)
    local set = vim.wo[win][0]
    set.foldmethod, set.foldexpr, set.foldlevel = 'expr', 'v:lua.vim.lsp.foldexpr()', 99
  end
  vim.tbl_map(by_chapter, vim.fn.win_findbuf(buf))
  vim.api.nvim_create_autocmd('BufWinEnter', {
    group = vim.api.nvim_create_augroup('gongwen.folds.' .. buf, {}),
    buffer = buf,
    callback = function()
      by_chapter(vim.api.nvim_get_current_win())
    end,
  })
end

---@param buf integer
local function hint(_, buf)
  vim.lsp.inlay_hint.enable(true, { bufnr = buf })
end

---@param buf integer
local function count(_, buf)
  if vim.lsp.codelens.enable then
    return vim.lsp.codelens.enable(true, { bufnr = buf })
  end
  local function refresh()
    vim.lsp.codelens.refresh({ bufnr = buf })
  end
  vim.api.nvim_create_autocmd({ 'BufEnter', 'InsertLeave', 'TextChanged' }, {
    group = vim.api.nvim_create_augroup('gongwen.lenses.' .. buf, {}),
    buffer = buf,
    callback = refresh,
  })
  refresh()
end

---@return string, string  the number of a problem among several, without a colour
local function counted(_, at, all)
  return all > 1 and at .. '. ' or '', ''
end

-- Problems that the server is asked for, and those that it sends by itself, are kept apart.
---@param client vim.lsp.Client
---@param how vim.diagnostic.Opts
local function show_problems(client, how)
  local asked_as = vim.tbl_get(client.server_capabilities, 'diagnosticProvider', 'identifier')
  vim.diagnostic.config(how, vim.lsp.diagnostic.get_namespace(client.id, false))
  vim.diagnostic.config(how, vim.lsp.diagnostic.get_namespace(client.id, true, asked_as))
end

-- The lines of these documents are long, and what stands behind them is cut off; a window over the text wraps.
---@param client vim.lsp.Client
---@param buf integer
local function tell(client, buf)
  show_problems(client, { severity_sort = true }) -- of several, the sign is that of the most serious
  if vim.fn.has('nvim-0.11') == 0 then
    -- Here they stand behind the line as well, unless told otherwise.
    show_problems(client, { virtual_text = false })
  end
  local timer = assert(vim.uv.new_timer())
  local function rested()
    local shown = vim.b[buf].lsp_floating_preview
    local is_free = not (shown and vim.api.nvim_win_is_valid(shown))
    if is_free and vim.api.nvim_get_current_buf() == buf and vim.api.nvim_get_mode().mode == 'n' then
      vim.diagnostic.open_float({ focusable = false, header = '', prefix = counted, close_events = GOES_WITH })
    end
  end
  local group = vim.api.nvim_create_augroup('gongwen.words.' .. buf, {})
  vim.api.nvim_create_autocmd('CursorMoved', {
    group = group,
    buffer = buf,
    callback = function()
      timer:start(REST, 0, vim.schedule_wrap(rested))
    end,
  })
  vim.api.nvim_create_autocmd('BufWipeout', {
    group = group,
    buffer = buf,
    callback = function()
      timer:stop()
    end,
  })
end

---@param client vim.lsp.Client
---@param buf integer
local function complete(client, buf)
  if not (vim.lsp.completion and vim.lsp.completion.enable) then
    return -- before Neovim 0.11
  end
  vim.bo[buf].completeopt = 'menuone,noselect,popup'
  vim.lsp.completion.enable(true, client.id, buf, { autotrigger = true })
end

---@param client vim.lsp.Client
---@param buf integer
local function format(client, buf)
  vim.api.nvim_create_autocmd('BufWritePre', {
    group = vim.api.nvim_create_augroup('gongwen.format.' .. buf, {}),
    buffer = buf,
    callback = function()
      vim.lsp.buf.format({ id = client.id, bufnr = buf })
    end,
  })
end

---@param client vim.lsp.Client
---@param buf integer
local function count_on(client, buf)
  require('gongwen.next_number').attach(client, buf)
end

---@type table<string, fun(client: vim.lsp.Client, buf: integer)>
local comforts = {
  folds = fold,
  hints = hint,
  lenses = count,
  words = tell,
  completion = complete,
  next_number = count_on,
  format = format,
}

--- Those that `setup` names.
---@param client vim.lsp.Client
---@param buf integer
function M.attach(client, buf)
  for name, switch_on in pairs(comforts) do
    if gongwen.wants(name) then
      switch_on(client, buf)
    end
  end
end

return M
