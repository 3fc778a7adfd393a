-- :checkhealth gongwen
local gongwen = require('gongwen')
local say = gongwen.say
local M = {}

local function check_neovim()
  local version = tostring(vim.version())
  if vim.fn.has('nvim-0.11') == 1 then
    vim.health.ok('Neovim ' .. version)
  elseif vim.fn.has('nvim-0.10') == 1 then
    vim.health.ok('Neovim ' .. version .. say('（经 vim.lsp.start 启动）', ' (started through vim.lsp.start)'))
  else
    vim.health.error('Neovim ' .. version .. say('：需要 0.10 以上', ': 0.10 or later is needed'))
  end
end

local function check_program()
  local cmd = gongwen.resolved().cmd
  if type(cmd) ~= 'table' then
    vim.health.info(say('cmd 是一个函数，不作检查', 'cmd is a function and is not checked'))
    return
  end
  if vim.fn.executable(cmd[1]) == 0 then
    vim.health.error(
      gongwen.advice(cmd),
      { say('查找顺序：setup 的 cmd、PATH、', 'Looked for: the cmd of setup, PATH, ') .. gongwen.built() }
    )
    return
  end
  local ran, run = pcall(function()
    return vim.system({ cmd[1], '--version' }, { text = true, timeout = 5000 }):wait()
  end)
  if ran and run.code == 0 then
    vim.health.ok(('%s: %s'):format(vim.trim(run.stdout), table.concat(cmd, ' ')))
  else
    vim.health.error(
      say('运行失败：', 'This does not run: ') .. cmd[1] .. ' --version\n' .. (ran and run.stderr or tostring(run))
    )
  end
end

local function check_clients()
  if vim.g.gongwen_enable == false then
    vim.health.info(say('vim.g.gongwen_enable 为 false，不自动启动', 'vim.g.gongwen_enable is false: not started by itself'))
  end
  local clients = vim.lsp.get_clients({ name = 'gongwen' })
  if #clients == 0 then
    vim.health.info(
      say('尚未启动：打开一个 .txt 或 .md 文件即可', 'Not running yet: open a .txt or .md file')
    )
  end
  for _, client in ipairs(clients) do
    vim.health.ok(
      say('已启动：%d 个缓冲区，根目录 %s，位置编码 %s', 'Running: %d buffers, root %s, position encoding %s'):format(
        vim.tbl_count(client.attached_buffers),
        client.root_dir or '–',
        client.offset_encoding
      )
    )
  end
end

--- What Neovim shows only when it is told to.
local function check_shown()
  local shown = vim.diagnostic.config() or {}
  local function tell(name, is_on, zh, en)
    if is_on or gongwen.wants(name) then
      vim.health.ok(say(zh .. '：已打开', en .. ': on'))
    else
      vim.health.info(say(zh .. '：未打开，', en .. ': off; ') .. ("require('gongwen').setup({ %s = true })"):format(name))
    end
  end
  local has_rest = #vim.api.nvim_get_autocmds({ event = 'CursorHold' }) > 0
  tell('words', shown.virtual_text or shown.virtual_lines or has_rest, '写出问题', 'problems in words')
  tell('hints', vim.lsp.inlay_hint.is_enabled(), '行内提示', 'hints')
  tell('lenses', vim.lsp.codelens.is_enabled and vim.lsp.codelens.is_enabled(), '任务统计', 'lenses')
  if vim.lsp.foldexpr then
    tell('folds', vim.wo.foldexpr:find('lsp.foldexpr', 1, true), '按章节折叠', 'folding by chapter')
  end
end

--- A file that one is looking at and that has no server: why.
local function check_file()
  local buf = vim.fn.bufnr('#')
  if buf < 0 or vim.api.nvim_buf_get_name(buf) == '' or #vim.lsp.get_clients({ bufnr = buf, name = 'gongwen' }) > 0 then
    return
  end
  local kind = vim.bo[buf].filetype
  if kind ~= 'text' and kind ~= 'markdown' then
    vim.health.warn(
      say('刚才的文件是 %q 类型，gongwen 只看 text 和 markdown', 'The file is of the type %q; gongwen looks at text and markdown'):format(kind),
      { ':setfiletype text' }
    )
  end
end

function M.check()
  vim.health.start('gongwen 公文')
  check_neovim()
  check_program()
  check_clients()
  check_file()
  check_shown()
end

return M
